package vn.quyhoach.guidance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.quyhoach.organisation.VietnameseName;

/**
 * Finds texts that are about the same thing, typed with or without accents.
 *
 * <p>A Vietnamese word is mostly two syllables, so pairs of neighbouring syllables say more than single ones: «kiểm phiếu» is counted
 * above «kiểm» and «phiếu» far apart. The measure is the share of what was typed that the other text has.
 */
final class Likeness {

  /** Below this share two texts have only common words in common. */
  private static final double LEAST = 0.34;

  /** Syllables that stand in any sentence. */
  private static final Set<String> COMMON = Set.of("la", "va", "cua", "co", "duoc", "khong", "the", "thi", "ma", "o", "cho", "cac", "nhung",
      "mot", "nay", "do", "khi", "nao", "hay", "hoac", "de", "tu", "den", "trong", "voi", "ve", "theo", "bi", "da", "se", "phai", "ra", "vao",
      "neu", "cung", "hoi", "xin", "don", "vi", "can", "bo");

  private static final int PAIR = 2;

  private Likeness() {}

  /** The best matches first; a text that has little in common is left out. */
  static <T> List<T> ranked(String typed, List<T> texts, Function<T, String> searchKey, int most) {
    List<String> wanted = parts(VietnameseName.searchKey(typed));
    if (wanted.isEmpty()) {
      return List.of();
    }
    record Match<T>(T text, double share) {}
    return texts.stream().map(text -> new Match<>(text, share(wanted, searchKey.apply(text)))).filter(match -> match.share() >= LEAST)
        .sorted(Comparator.comparingDouble((Match<T> match) -> match.share()).reversed()).limit(most).map(Match::text).toList();
  }

  /** Whether a text has every word that was typed; nothing typed is in every text. */
  static boolean containsAll(String typed, String searchKey) {
    return words(VietnameseName.searchKey(typed)).stream().allMatch(searchKey::contains);
  }

  private static double share(List<String> wanted, String searchKey) {
    Set<String> there = new HashSet<>(parts(searchKey));
    int found = wanted.stream().filter(there::contains).mapToInt(Likeness::weight).sum();
    return (double) found / wanted.stream().mapToInt(Likeness::weight).sum();
  }

  private static int weight(String part) {
    return part.indexOf(' ') < 0 ? 1 : PAIR;
  }

  /** Telling syllables and pairs of neighbours of which at least one is telling. */
  private static List<String> parts(String searchKey) {
    List<String> words = words(searchKey);
    List<String> parts = new ArrayList<>();
    for (int index = 0; index < words.size(); index++) {
      String word = words.get(index);
      if (!COMMON.contains(word)) {
        parts.add(word);
      }
      if (index > 0 && !(COMMON.contains(word) && COMMON.contains(words.get(index - 1)))) {
        parts.add(words.get(index - 1) + " " + word);
      }
    }
    return parts;
  }

  private static List<String> words(String searchKey) {
    return List.of(searchKey.split("[^\\p{L}\\p{N}]+")).stream().filter(word -> !word.isEmpty()).toList();
  }
}
