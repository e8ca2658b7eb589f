#!/usr/bin/env bash
# A sound card made of software, for checks on a Debian 12 machine without one.
#
#   virtual-audio.sh start                       install what is missing, start the card
#   virtual-audio.sh env                         what a program needs to find it: eval "$(virtual-audio.sh env)"
#   virtual-audio.sh status                      the devices, and whether there is an echo
#   virtual-audio.sh play-patient FILE.wav       speak into the microphone; returns when it is said
#   virtual-audio.sh record-speaker FILE.wav N   record the loudspeaker for N seconds; prints "recording" once it does
#   virtual-audio.sh echo on [GAIN [DELAY_MS]]   let the microphone hear the loudspeaker (0.3, 80 ms)
#   virtual-audio.sh echo off
#   virtual-audio.sh mute | unmute               the microphone gives exact zeros | hears again
#   virtual-audio.sh suspend | resume            the loudspeaker opens, but takes nothing | plays again
#   virtual-audio.sh unplug                      take all devices away
#   virtual-audio.sh replug                      bring them back
#   virtual-audio.sh crash                       kill the sound server; "start" brings it back
#   virtual-audio.sh stop                        end the card and remove its files
#
#        program ──▶ loudspeaker ──▶ record-speaker
#                         └─ echo: gain, delay ─▶ air ─▶ microphone ──▶ program
#                                 play-patient ────┘
#                                          hum ────┘
#
# The air hums softly, like that of any real room: exact zeros mean that a microphone is muted.
#
# The card is a PulseAudio server of its own. Its socket, state and log lie in VIRTUAL_AUDIO_DIR
# (default: virtual-audio in TMPDIR or /tmp); nothing of the user's own sound setup is read or written.
# All devices run at VIRTUAL_AUDIO_RATE (default 16000), mono, so that a program at that rate gets and
# gives its samples unchanged.
set -euo pipefail

dir=${VIRTUAL_AUDIO_DIR:-${TMPDIR:-/tmp}/virtual-audio}
rate=${VIRTUAL_AUDIO_RATE:-16000}
socket=$dir/socket

export PULSE_SERVER=unix:$socket
export PULSE_COOKIE=$dir/cookie
export PULSE_RUNTIME_PATH=$dir/runtime
export PULSE_STATE_PATH=$dir/state
export PULSE_CONFIG_PATH=$dir/config
export XDG_CONFIG_HOME=$dir/config

fail() {
  echo "virtual-audio: $*" >&2
  exit 1
}

usage() {
  sed -n '4,16s/^# *//p' "$0" >&2
  exit 2
}

answers() { timeout 3 pactl info >/dev/null 2>&1; }

require_running() { answers || fail "the card is not running; run: $0 start"; }

# The server's process id, if that process still is the server.
server_pid() {
  local pid
  pid=$(cat "$dir/pid" 2>/dev/null) || return 1
  [ "$(cat "/proc/$pid/comm" 2>/dev/null)" = pulseaudio ] && echo "$pid"
}

await() { # SECONDS COMMAND...
  local tries=$(($1 * 20))
  shift
  until "$@"; do
    ((tries-- > 0)) || return 1
    sleep 0.05
  done
}

install_packages() {
  local plugin
  plugin=$(find /usr/lib -name libasound_module_pcm_pulse.so -print -quit 2>/dev/null)
  if type pulseaudio pactl paplay parec >/dev/null 2>&1 && [ -n "$plugin" ]; then
    return
  fi
  local root=()
  [ "$(id -u)" = 0 ] || root=(sudo)
  "${root[@]}" apt-get update -qq >/dev/null || fail "apt-get update failed"
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    pulseaudio pulseaudio-utils libasound2-plugins >/dev/null || fail "apt-get install failed"
}

# Java Sound reaches the card through ALSA's device "default", which this file turns to our server.
# Debian's own file does so only if the server runs already when a program first asks.
write_alsa_configuration() {
  cat >"$dir/asound.conf" <<EOF
</usr/share/alsa/alsa.conf>
pcm.!default {
  type pulse
  server "$PULSE_SERVER"
  hint { show on description "Virtual sound card" }
}
ctl.!default {
  type pulse
  server "$PULSE_SERVER"
}
EOF
}

start_server() {
  local stale
  if stale=$(server_pid); then
    kill -KILL "$stale"
  fi
  rm -f "$socket"
  setsid pulseaudio -n --daemonize=no --use-pid-file=no --exit-idle-time=-1 \
    --load="module-native-protocol-unix socket=$socket auth-anonymous=1" \
    --log-target=stderr --log-level=warn </dev/null >"$dir/log" 2>&1 &
  echo $! >"$dir/pid"
  await 10 answers || {
    cat "$dir/log" >&2
    fail "the sound server did not start"
  }
}

# Without norewinds a null sink works in blocks of about a second.
add_sink() {
  pactl list short sinks | cut -f2 | grep -qx "$1" ||
    pactl load-module module-null-sink sink_name="$1" format=s16le channels=1 rate="$rate" norewinds=1 >/dev/null
}

add_devices() {
  add_sink loudspeaker
  add_sink air
  pactl list short sources | cut -f2 | grep -qx microphone ||
    pactl load-module module-remap-source source_name=microphone master=air.monitor >/dev/null
  pactl list short modules | cut -f2 | grep -qx module-sine || add_hum
  pactl set-default-sink loudspeaker
  pactl set-default-source microphone
}

# At -66 dBFS.
add_hum() {
  local module
  module=$(pactl load-module module-sine sink=air frequency=50)
  pactl set-sink-input-volume "$(input_of "$module")" 0.0007
}

input_of() { # MODULE
  pactl list sink-inputs | awk -v module="$1" '
    /^Sink Input #/ { id = substr($3, 2) }
    /Owner Module:/ && $3 == module { print id }'
}

remove_modules() { # NAME...
  local name id
  for name; do
    for id in $(pactl list short modules | awk -v name="$name" '$2 == name { print $1 }'); do
      pactl unload-module "$id" 2>/dev/null || true # the server may have removed it with another
    done
  done
}

start() {
  install_packages
  mkdir -p "$dir/runtime" "$dir/state" "$dir/config"
  chmod 700 "$dir"
  write_alsa_configuration
  answers || start_server
  add_devices
  status
}

status() {
  require_running
  pactl info | grep -E '^Default (Sink|Source):'
  if pactl list short modules | cut -f2 | grep -qx module-loopback; then
    echo "Echo: on"
  else
    echo "Echo: off"
  fi
}

environment() {
  printf 'export %s=%q\n' PULSE_SERVER "$PULSE_SERVER" PULSE_COOKIE "$PULSE_COOKIE" \
    PULSE_RUNTIME_PATH "$PULSE_RUNTIME_PATH" ALSA_CONFIG_PATH "$dir/asound.conf"
}

play_patient() {
  [ $# = 1 ] || usage
  require_running
  [ -r "$1" ] || fail "there is no file $1"
  # With less, words get gaps when the machine is busy.
  paplay --device=air --latency-msec=150 "$1"
}

records_the_loudspeaker() {
  local source
  source=$(pactl list short sources | awk '$2 == "loudspeaker.monitor" { print $1 }')
  pactl list short source-outputs | awk -v source="$source" '$2 == source { found = 1 } END { exit !found }'
}

record_speaker() {
  [ $# = 2 ] || usage
  require_running
  timeout --signal=INT "$2" parec --device=loudspeaker.monitor --rate="$rate" --channels=1 \
    --format=s16le --file-format=wav --latency-msec=20 "$1" &
  local recorder=$! result=0
  await 3 records_the_loudspeaker || fail "the recording did not start"
  echo recording
  wait $recorder || result=$?
  [ $result = 0 ] || [ $result = 124 ] || fail "the recording failed"
}

echo_on() { # GAIN DELAY_MS
  local module input gain=$1
  module=$(pactl load-module module-loopback source=loudspeaker.monitor sink=air latency_msec="$2" \
    source_dont_move=true sink_dont_move=true)
  input=$(input_of "$module")
  # A number with a point is a linear factor; a percentage would be cubic.
  [[ $gain == *.* ]] || gain=$gain.0
  pactl set-sink-input-volume "$input" "$gain"
}

echo_path() {
  require_running
  case ${1:-} in
    on)
      remove_modules module-loopback
      echo_on "${2:-0.3}" "${3:-80}"
      ;;
    off) remove_modules module-loopback ;;
    *) usage ;;
  esac
}

# Both, as the microphone is made of the other one.
set_mute() { # 0 or 1
  require_running
  pactl set-source-mute microphone "$1"
  pactl set-source-mute air.monitor "$1"
}

suspend_loudspeaker() { # 0 or 1
  require_running
  pactl suspend-sink loudspeaker "$1"
}

# All at once: of a single lost device PulseAudio moves the streams to another one.
unplug() {
  require_running
  remove_modules module-loopback module-sine module-remap-source module-null-sink
}

replug() {
  require_running
  add_devices
}

crash() {
  local pid
  pid=$(server_pid) || fail "the card is not running"
  kill -KILL "$pid"
}

server_is_gone() { ! server_pid >/dev/null; }

stop() {
  local pid
  if pid=$(server_pid); then
    kill "$pid"
    await 3 server_is_gone || kill -KILL "$pid"
  fi
  rm -rf "$dir"
}

verb=${1:-}
[ $# = 0 ] || shift
case $verb in
  start | status | unplug | replug | crash | stop) "$verb" ;;
  env) environment ;;
  play-patient) play_patient "$@" ;;
  record-speaker) record_speaker "$@" ;;
  echo) echo_path "$@" ;;
  mute) set_mute 1 ;;
  unmute) set_mute 0 ;;
  suspend) suspend_loudspeaker 1 ;;
  resume) suspend_loudspeaker 0 ;;
  *) usage ;;
esac
