package de.dfki.lt.tools.tokenizer.annotate;

/** A text and what is known of its stretches, as MaryTTS reads it. */
public interface AnnotatedString {

  /** Goes to an index; gives the character there. */
  char setIndex(int index);

  /** Where the stretch begins in which this annotation is the same as here. */
  int getRunStart(String key);

  /** The index after its end. */
  int getRunLimit(String key);

  /** The annotation here; null if there is none. */
  Object getAnnotation(String key);

  /** The text from one index to another. */
  String substring(int start, int end);
}
