package vn.quyhoach.organisation;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * One spelling for one name. The same Vietnamese name arrives as composed or decomposed characters, with
 * invisible characters from word processors, or with letters of another script that look alike; unequal
 * texts would make two persons of one, and searches would miss them.
 *
 * <p>Two valid spellings ("hòa" and "hoà") stay as typed: people spell their own name. They meet in the
 * search key.
 */
public final class VietnameseName {

  /** Longer than any name on an identity card; a paste of a whole line is caught by it. */
  private static final int MAXIMUM_LENGTH = 100;

  private VietnameseName() {
  }

  /**
   * The name of a person in composed form (NFC), with single spaces and nothing invisible. Letters that can
   * only have been meant as Đ (Icelandic Ð, African Ɖ) become Đ.
   *
   * @throws BadName when empty, too long, or when a character is no Latin letter of a name
   */
  public static String clean(String typed) {
    String composed = typed == null ? "" : Normalizer.normalize(typed, Form.NFC);
    StringBuilder name = new StringBuilder(composed.length());
    int position = 0;
    for (int character : composed.codePoints().toArray()) {
      position++;
      int meant = meant(character);
      if (isInvisible(meant)) {
        continue;
      }
      if (meant == ' ') {
        if (!name.isEmpty() && name.charAt(name.length() - 1) != ' ') {
          name.append(' ');
        }
      } else if (isNameLetter(meant) || meant == '\'' || meant == '-') {
        name.appendCodePoint(meant);
      } else {
        throw new BadName("NAME_BAD_CHARACTER", position, "Họ tên có ký tự lạ ở vị trí " + position + " ("
            + String.format("U+%04X", character) + "); hãy gõ lại ký tự này bằng bộ gõ tiếng Việt.");
      }
    }
    String cleaned = name.toString().strip();
    if (cleaned.isEmpty()) {
      throw new BadName("NAME_EMPTY", 0, "Phải nhập họ tên.");
    }
    if (cleaned.length() > MAXIMUM_LENGTH) {
      throw new BadName("NAME_TOO_LONG", 0, "Họ tên dài quá " + MAXIMUM_LENGTH + " ký tự.");
    }
    return cleaned;
  }

  /**
   * The key under which texts that a reader takes for the same are found: without tones and marks, đ as d,
   * in lower case, single spaces. For persons and units alike; the key is never shown.
   */
  public static String searchKey(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    Normalizer.normalize(text, Form.NFD).codePoints()
        .map(VietnameseName::meant)
        .filter(character -> !isMark(character) && !isInvisible(character))
        .map(character -> character == 'đ' || character == 'Đ' ? 'd' : character)
        .forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT).strip().replaceAll(" +", " ");
  }

  /** What was certainly meant by a character that some keyboards and word processors put in its place. */
  private static int meant(int character) {
    return switch (character) {
      case 0x00D0, 0x0189 -> 'Đ';
      case 0x00F0, 0x0256 -> 'đ';
      case 0x2019, 0x02BC -> '\'';
      case 0x2010, 0x2011 -> '-';
      default -> Character.isSpaceChar(character) || Character.isWhitespace(character) ? ' ' : character;
    };
  }

  private static boolean isInvisible(int character) {
    return character == 0x00AD || Character.getType(character) == Character.FORMAT;
  }

  private static boolean isMark(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK;
  }

  /**
   * A letter counts when taking its marks away leaves A–Z or Đ. That keeps every Vietnamese letter and those
   * of the minority languages, and refuses Cyrillic а, the Latin alpha ɑ, full-width letters and stray marks.
   */
  private static boolean isNameLetter(int character) {
    String decomposed = Normalizer.normalize(Character.toString(character), Form.NFD);
    int base = decomposed.codePointAt(0);
    boolean onlyMarksFollow = decomposed.codePoints().skip(1).allMatch(VietnameseName::isMark);
    boolean letter = base >= 'A' && base <= 'Z' || base >= 'a' && base <= 'z' || base == 'Đ' || base == 'đ';
    return letter && onlyMarksFollow;
  }
}
