package saydone.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import picocli.CommandLine;
import saydone.app.Devices;
import saydone.app.Keyboard;
import saydone.app.NewMachine;
import saydone.app.Settings;
import saydone.app.Venue;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.audio.virtual.Acoustics;
import saydone.audio.virtual.VirtualRoom;
import saydone.home.DataFolder;
import saydone.meeting.Newcomer;
import saydone.player.CoachManner;
import saydone.profile.Profile;
import saydone.reminder.ReminderPlan;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.freetts.FreeTtsSynthesizer;
import saydone.voice.freetts.FreeTtsVoice;

/**
 * A computer in a quiet room, in virtual time, and somebody who answers the coach. If there is a
 * screen reader, it says each line that is printed into the room.
 */
final class VirtualHome implements Place, Devices {

  private static final Synthesizer MOUTH =
      new FreeTtsSynthesizer(FreeTtsVoice.KEVIN16.withPitch(90, 11));
  private static final Synthesizer READER =
      new FreeTtsSynthesizer(FreeTtsVoice.KEVIN16.withPitch(150, 15));

  /** Who answers lets the coach and the screen reader finish. */
  private static final Duration PAUSE = Duration.ofMillis(1200);

  /** Somebody presses the key that ends it after this time, now and then. */
  private static final Duration LONGEST = Duration.ofMinutes(4);

  private static final int QUIET = 30;

  private final VirtualRoom room =
      new VirtualRoom(
          Acoustics.QUIET.withEcho(new Acoustics.Echo(0.2, Duration.ofMillis(80), true)), 7);
  private final Path folder;
  private final DataFolder data;
  private final Queue<String> answers;
  private final List<String> lines = new ArrayList<>();
  private final List<Integer> linesBeforeTalks = new ArrayList<>();
  private final List<String> happened = new ArrayList<>();
  private final Writer printer = new Lines();
  private boolean isRead;
  private int brokenTalk;
  private long quietSince;
  private boolean spokenTo;

  /**
   * A home in which nothing was said yet. There is a short script.
   *
   * @param name of the data folder, in the folder
   * @param answers what is answered to the coach, one after another
   */
  VirtualHome(Path folder, String name, List<String> answers) throws Exception {
    this.folder = folder;
    this.answers = new ArrayDeque<>(answers);
    RecordedSession session = new RecordedSession(folder);
    data = session.data(name);
    new Settings(Optional.of("freetts:kevin16"), CoachManner.ORDINARY, Optional.empty()).save(data);
    Profile.NONE.withReminders(ReminderPlan.NEVER).save(data);
    Files.createDirectories(data.scripts());
    Files.copy(session.script, data.scripts().resolve("a.json"));
  }

  /** The same with a script that is broken. */
  VirtualHome withBrokenScript() throws IOException {
    Files.writeString(data.scripts().resolve("b.json"), "{}");
    return this;
  }

  /** The same with a screen reader. */
  VirtualHome withScreenReader() {
    isRead = true;
    return this;
  }

  /** The same, but the program fails where it should begin to talk for the nth time. */
  VirtualHome failingAtTalk(int number) {
    brokenTalk = number;
    return this;
  }

  /** Runs a command, and returns its exit code. */
  int run(String... command) {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of("--data", data.path().toString()));
    return execute(line);
  }

  private int execute(List<String> command) {
    CommandLine commandLine = Main.commandLine(this);
    commandLine.setOut(new PlainPrinter(printer));
    commandLine.setErr(new PlainPrinter(printer));
    return commandLine.execute(command.toArray(String[]::new));
  }

  /** What is kept. */
  DataFolder data() {
    return data;
  }

  /** The menus and sessions, in order, with the exit codes of menus. */
  List<String> happened() {
    return happened;
  }

  /** What was not answered. */
  List<String> unsaid() {
    return List.copyOf(answers);
  }

  /** How many lines were printed before each time that the coach began to talk. */
  List<Integer> linesBeforeTalks() {
    return linesBeforeTalks;
  }

  /** What was printed, whenever and wherever that was. */
  List<String> printed() {
    return lines.stream()
        .map(line -> line.replace(data.path().toString(), "DATA"))
        .map(line -> line.replaceAll("(Record: ).*", "$1"))
        .toList();
  }

  @Override
  public Venue live(JavaSoundRoom.Options named) {
    happened.add("session");
    try {
      return new NewMachine(Newcomer.answering(), folder.resolve("silence.wav"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Devices devices(JavaSoundRoom.Options named) {
    return this;
  }

  /** There is none: the voice speaks in this process. */
  @Override
  public List<String> speaker() {
    return List.of(folder.resolve("none").toString());
  }

  @Override
  public int apart(List<String> command) {
    happened.add(command.get(0));
    int code = execute(command);
    happened.add(command.get(0) + " ended with " + code);
    return code;
  }

  @Override
  public JavaSoundRoom.Options named() {
    return JavaSoundRoom.Options.DEFAULT;
  }

  @Override
  public Room open() {
    linesBeforeTalks.add(lines.size());
    if (linesBeforeTalks.size() == brokenTalk) {
      throw new IllegalStateException("a bug");
    }
    return heard();
  }

  @Override
  public Room openMicrophone() {
    return heard();
  }

  /** The room, in which the answers are given when it is their time. */
  private Room heard() {
    return new Room() {
      @Override
      public Condition exchange(short[] loudspeaker, short[] microphone) {
        follow(loudspeaker);
        return room.exchange(loudspeaker, microphone);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public Keyboard keys() {
    return new Keyboard() {
      @Override
      public Optional<Press> poll() {
        Duration now = Pcm.duration(room.frame());
        boolean ends = now.compareTo(LONGEST) > 0 && now.toMillis() % 5000 == 0;
        return ends ? Optional.of(new Press('s', now)) : Optional.empty();
      }

      @Override
      public void handOver() {}

      @Override
      public void close() {}
    };
  }

  /** Answers once the coach has said something and it is quiet. */
  private void follow(short[] loudspeaker) {
    for (short sample : loudspeaker) {
      if (Math.abs(sample) > QUIET) {
        spokenTo = true;
        quietSince = Math.max(quietSince, room.frame());
      }
    }
    if (spokenTo && !answers.isEmpty() && room.frame() > quietSince + Pcm.frames(PAUSE)) {
      spokenTo = false;
      say(MOUTH, answers.remove(), room.frame());
    }
  }

  /** Says something from a frame on, and returns the frame of its end. */
  private long say(Synthesizer voice, String text, long frame) {
    try {
      Clip clip = voice.synthesize(new Utterance(text, 190));
      room.sound(frame, clip, room.speechGain(clip));
      return frame + clip.frames();
    } catch (SynthesisException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is printed, line by line, each read to its end if there is a screen reader. */
  private final class Lines extends Writer {

    private final StringBuilder begun = new StringBuilder();

    @Override
    public void write(char[] signs, int from, int length) {
      begun.append(signs, from, length);
      for (int end = begun.indexOf("\n"); end >= 0; end = begun.indexOf("\n")) {
        String line = begun.substring(0, end).strip();
        begun.delete(0, end + 1);
        lines.add(line);
        if (isRead) {
          quietSince = say(READER, line, Math.max(quietSince, room.frame()));
        }
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
