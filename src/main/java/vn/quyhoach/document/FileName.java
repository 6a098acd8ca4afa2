package vn.quyhoach.document;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file's name as people gave it, made harmless: composed (NFC), without path, control and direction characters and signs that some
 * system reserves, at most {@value #LONGEST} letters with its ending kept. It is shown and offered for download only; files are kept under
 * ids of our own.
 *
 * @param text the name, never blank
 */
record FileName(String text) {

  static final int LONGEST = 150;

  private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  /** Control and format characters (direction overrides, zero width, soft hyphen, BOM), halves of pairs, private use. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]");
  private static final Pattern RESERVED_SIGNS = Pattern.compile("[\"<>:|?*%;]");
  private static final Pattern RESERVED_NAMES = Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");
  private static final Pattern MANY_MARKS = Pattern.compile("(\\p{M}{3})\\p{M}+");
  private static final Set<String> PROGRAMS = Set.of("exe", "com", "bat", "cmd", "scr", "pif", "js", "jse", "vbs", "vbe", "wsf", "hta", "ps1",
      "msi", "jar", "lnk", "html", "htm", "xhtml", "svg", "docm", "xlsm", "pptm", "dotm", "xll", "php", "jsp", "sh");

  /** @param given the name as the browser sent it; may be {@code null} */
  static FileName of(String given) {
    String name = Normalizer.normalize(given == null ? "" : given, Form.NFC);
    name = PATH.matcher(name).replaceFirst("");
    name = INVISIBLE.matcher(name).replaceAll("");
    name = RESERVED_SIGNS.matcher(name).replaceAll("_");
    name = MANY_MARKS.matcher(name).replaceAll("$1").replaceAll("\\p{Z}+", " ").strip().replaceAll("^\\.+|[. ]+$", "");
    if (name.isBlank()) {
      name = "tep";
    }
    if (RESERVED_NAMES.matcher(name).matches()) {
      name = "_" + name;
    }
    return new FileName(shortened(name));
  }

  private static String shortened(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    String ending = ending(name);
    String kept = ending.isEmpty() || ending.length() > 10 ? "" : "." + ending;
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - kept.length())) + kept;
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  /** What follows the last dot, in lower case; empty without one. */
  String ending() {
    return ending(text).toLowerCase(Locale.ROOT);
  }

  /** Whether an ending hides before the last one that makes some system run the file. */
  boolean hidesAProgram() {
    String[] parts = text.toLowerCase(Locale.ROOT).split("\\.");
    for (int index = 1; index < parts.length - 1; index++) {
      if (PROGRAMS.contains(parts[index].strip())) {
        return true;
      }
    }
    return false;
  }
}
