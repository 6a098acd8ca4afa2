package vn.quyhoach.notification;

import java.util.regex.Pattern;

/**
 * Something that one official is to be told.
 *
 * @param key what it is about, stable for ever: the same key is told once, whoever sends it again
 * @param userId the account of the official
 * @param urgency when it leaves by mail
 * @param text one Vietnamese sentence that says what and where, never anything about a person
 * @param link where to go, a path of the product such as {@code /camunda/app/tasklist/default/}
 */
public record Notice(String key, String userId, Urgency urgency, String text, String link) {

  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST_LINK = 300;
  /** A path and nothing that a mail program or a browser would take for another machine. */
  private static final Pattern PATH = Pattern.compile("/(?!/)[^\\s\\\\]*");
  private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}]+");

  public Notice {
    require(!key.isBlank() && key.length() <= LONGEST_KEY && ONE_LINE.matcher(key).matches(), "key", key);
    require(!text.isBlank() && text.length() <= LONGEST_TEXT && ONE_LINE.matcher(text).matches(), "text", text);
    require(link.length() <= LONGEST_LINK && PATH.matcher(link).matches(), "link", link);
  }

  private static void require(boolean fits, String what, String value) {
    if (!fits) {
      throw new IllegalArgumentException("This cannot be the " + what + " of a notice: " + value);
    }
  }
}
