package saydone.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import saydone.app.KeysException;
import saydone.app.Talk;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.command.Command.Word;
import saydone.command.Phrases;
import saydone.dialogue.Dialogue;
import saydone.hearing.decoder.UtteranceRecorder;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.teach.Lesson;
import saydone.teach.TaughtFile;
import saydone.voice.SynthesisException;

/** {@code saydone teach}: learns how the user says a word, or what sound the user makes for it. */
@Command(
    name = "teach",
    mixinStandardHelpOptions = true,
    description = {
      "Learns by voice how you say a word, or the sound that you make instead: three times each.",
      "The next sessions use it. The space bar skips a word, S ends."
    })
@SuppressWarnings("NullAway.Init")
final class TeachCommand implements Callable<Integer>, LiveCommand {

  /** English, as there is no script to say the language. */
  private static final Language LANGUAGE = Language.ENGLISH;

  private static final Phrases PHRASES = Phrases.of(LANGUAGE);

  private static final List<Word> MOST_USED = List.of(Word.DONE, Word.NEXT, Word.STOP);

  @Parameters(
      paramLabel = "WORD",
      description =
          "What to teach, such as done or \"more time\" (default: done, next and stop); with"
              + " --forget: what to forget (default: all).")
  private List<String> words = new ArrayList<>();

  @Option(names = "--forget", description = "Forget what was taught; nothing is asked.")
  private boolean forget;

  @Option(names = "--list", description = "Print what was taught.")
  private boolean list;

  @Mixin private DataOption data;
  @Mixin private LiveOptions live;
  @ParentCommand private Main saydone;
  @Spec private CommandSpec spec;

  private final Messages printed = Messages.printed(LANGUAGE);

  @Override
  public Optional<JavaSoundRoom.Options> heardOn() {
    return list || forget ? Optional.empty() : Optional.of(live.devices());
  }

  @Override
  public Integer call() throws Exception {
    for (String word : words) {
      if (!PHRASES.all().contains(word)) {
        throw new CommandException(
            ExitCode.USAGE,
            "\""
                + word
                + "\" is no command of a session. These are: "
                + Stream.of(Word.values())
                    .map(command -> PHRASES.of(command).get(0))
                    .collect(Collectors.joining(", ")));
      }
    }
    DataFolder folder = data.folder();
    TaughtPhrases known = TaughtFile.load(folder);
    if (list) {
      print(
          known.isEmpty()
              ? printed.text("taught.none")
              : printed.text("taught", String.join(", ", known.names())));
      return ExitCode.OK;
    }
    return forget ? forget(folder, known) : teach(folder, known);
  }

  private int forget(DataFolder folder, TaughtPhrases known) throws DataFolderException {
    TaughtPhrases rest = known;
    List<String> forgotten = words.isEmpty() ? known.names() : words;
    for (String word : forgotten) {
      rest = rest.without(word);
    }
    TaughtFile.save(folder, rest);
    print(printed.text("taught.forgotten", String.join(", ", forgotten)));
    return ExitCode.OK;
  }

  private int teach(DataFolder folder, TaughtPhrases known)
      throws NoSoundDeviceException, DataFolderException, SynthesisException, KeysException {
    UtteranceRecorder recorder = new UtteranceRecorder();
    PrintWriter err = spec.commandLine().getErr();
    try (Talk talk =
        Talk.open(
            LANGUAGE,
            folder,
            live.listening(),
            saydone.place().devices(live.devices()),
            saydone.notices().on(err))) {
      if (live.show().showsAll()) {
        err.println(DuplexOption.described(talk.echoCanceller()));
      }
      Dialogue dialogue =
          talk.dialogue(recorder, live.show().dialogue(spec.commandLine().getOut()));
      Lesson lesson = new Lesson(dialogue, recorder);
      lesson.begin(live.keys());
      TaughtPhrases taught = known;
      int count = 0;
      for (String word : words.isEmpty() ? mostUsed() : words) {
        if (dialogue.ended()) {
          break;
        }
        Optional<TaughtPhrase> phrase = lesson.teach(word, taught);
        if (phrase.isPresent()) {
          taught = taught.with(phrase.get());
          count++;
          TaughtFile.save(folder, taught);
        }
      }
      lesson.end(count);
      return dialogue.alive() ? ExitCode.OK : ExitCode.SOUND;
    }
  }

  private static List<String> mostUsed() {
    return MOST_USED.stream().map(word -> PHRASES.of(word).get(0)).toList();
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
