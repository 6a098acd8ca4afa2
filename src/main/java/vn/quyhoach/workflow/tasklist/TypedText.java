package vn.quyhoach.workflow.tasklist;

import java.text.Normalizer;
import java.util.Optional;

/** What is made of every text that people type, in a form or beside one. */
public final class TypedText {

  private static final int MARKS_ON_ONE_LETTER = 3;

  private TypedText() {}

  /** One spelling for one text: composed letters (NFC), plain blanks and line ends, nothing around it. */
  public static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ').strip();
  }

  /** What is wrong with a character that no reader could see or read, as the rest of a sentence; empty for a text without one. */
  public static Optional<String> badCharacter(String text, boolean severalLines) {
    int marks = 0;
    int position = 0;
    for (int index = 0; index < text.length(); ) {
      int character = text.codePointAt(index);
      index += Character.charCount(character);
      position++;
      int type = Character.getType(character);
      marks = type == Character.NON_SPACING_MARK ? marks + 1 : 0;
      boolean lineBreak = severalLines && (character == '\n' || character == '\t');
      boolean unreadable =
          (type == Character.CONTROL && !lineBreak)
              || type == Character.FORMAT
              || type == Character.SURROGATE
              || type == Character.PRIVATE_USE
              || type == Character.UNASSIGNED
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR;
      if (unreadable || marks > MARKS_ON_ONE_LETTER) {
        return Optional.of("có ký tự không được phép ở vị trí " + position);
      }
    }
    return Optional.empty();
  }
}
