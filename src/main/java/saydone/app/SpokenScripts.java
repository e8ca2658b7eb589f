package saydone.app;

import saydone.language.Language;
import saydone.script.Lint;
import saydone.script.Script;
import saydone.voice.Pronouncer;

/** What would be heard of scripts in a session. */
public final class SpokenScripts {

  private SpokenScripts() {}

  /** The coach's voice as a session of this script would have it. */
  public static Lint.Voice voice(Script script) {
    return Pronouncer.of(Language.of(script.language()), script.pronounce())::unsayable;
  }
}
