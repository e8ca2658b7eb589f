package saydone.session;

import java.util.List;
import java.util.Optional;
import saydone.markup.MarkedText;

/**
 * What the coach says in one line, before it is worded. A line that was cut off is worded anew when
 * it is said again: meanwhile the patient may have come to use keys, or her voice again.
 */
sealed interface Words {

  /** The line as it is worded now; empty if there is nothing to say now. */
  Optional<MarkedText> in(Wording wording);

  /** A text of the catalogue. */
  record OfCatalogue(String key, List<Object> arguments) implements Words {

    /** Copies the list. */
    public OfCatalogue {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Optional<MarkedText> in(Wording wording) {
      return Optional.of(wording.text(key, arguments.toArray()));
    }
  }

  /** A text of the catalogue that also says when to speak, where that matters. */
  record WhenToSpeak(String key) implements Words {

    @Override
    public Optional<MarkedText> in(Wording wording) {
      return Optional.of(wording.text(wording.keyHeard(key)));
    }
  }

  /** A text that is the same by voice and by keys, such as one of the script. */
  record Worded(MarkedText text) implements Words {

    @Override
    public Optional<MarkedText> in(Wording wording) {
      return Optional.of(text);
    }
  }

  /** A text that means nothing by keys if it is for the voice, or by voice if it is for keys. */
  record OnlyFor(boolean keys, MarkedText text) implements Words {

    @Override
    public Optional<MarkedText> in(Wording wording) {
      return Optional.of(text).filter(any -> wording.keys() == keys);
    }
  }
}
