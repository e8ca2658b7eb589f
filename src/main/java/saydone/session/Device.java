package saydone.session;

/** What can come and go in a session. */
public enum Device {
  /** The microphone. */
  MICROPHONE,
  /** The sound of a microphone that is there; it is lost while that is muted or off. */
  MICROPHONE_SOUND,
  /** The loudspeaker. */
  LOUDSPEAKER,
  /** The synthesizer. */
  VOICE,
  /** The quiet of the room; it works while words can be heard over the noise. */
  QUIET,
  /** The record on disk. */
  RECORD,
  /** The data folder; while it does not work, the record lies in a second place. */
  DATA_FOLDER,
  /** The sound of commands that is kept on disk. */
  AUDIO
}
