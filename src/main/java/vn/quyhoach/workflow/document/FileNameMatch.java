package vn.quyhoach.workflow.document;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.quyhoach.organisation.VietnameseName;
import vn.quyhoach.workflow.document.DocumentSlot.Scan;

/**
 * Proposes to which place of a task a file belongs by what it is called: «Nguyễn Văn An - so yeu ly lich.pdf», {@code 14761-03_SYLL.pdf}.
 * Only proposes: a person sees each proposal before anything is sent, and where two places fit alike there is none.
 */
final class FileNameMatch {

  /** Least share of the words of a paper's title that a name must hold. */
  private static final double ENOUGH = 0.6;
  private static final int SHORTEST_INITIALS = 3;

  private final List<Scan> places;

  FileNameMatch(List<Scan> places) {
    this.places = places;
  }

  /**
   * What a name says.
   *
   * @param place id of the proposed place; {@code null} for none
   * @param words why, or why not, in Vietnamese
   */
  record Proposal(String name, String place, String words) {}

  private record Fit(Scan place, double score) {}

  Proposal of(String fileName) {
    String name = plain(fileName.replaceFirst("\\.[^.]{1,5}$", ""));
    List<Fit> fits = places.stream().filter(place -> isOf(place, name)).map(place -> new Fit(place, score(place, name)))
        .filter(fit -> fit.score() >= ENOUGH).sorted(Comparator.comparingDouble(Fit::score).reversed()).toList();
    if (fits.isEmpty()) {
      return new Proposal(fileName, null, "Tên tệp không cho biết là giấy tờ nào của ai; hãy chọn.");
    }
    Fit best = fits.get(0);
    List<Fit> alike = fits.stream().filter(fit -> fit.score() == best.score()).toList();
    return alike.size() > 1
        ? new Proposal(fileName, null, "Tên tệp hợp với nhiều nơi (" + alike.stream().limit(3).map(fit -> words(fit.place())).collect(Collectors.joining("; "))
            + "); hãy chọn.")
        : new Proposal(fileName, best.place().id(), "Đề xuất theo tên tệp: " + words(best.place()) + ".");
  }

  private static String words(Scan place) {
    return "«" + place.title() + "»" + holder(place).map(holder -> " của " + holder).orElse("");
  }

  private static Optional<String> holder(Scan place) {
    return Optional.ofNullable(place.line()).filter(line -> line.cadreCode() != null).map(line -> line.holder());
  }

  /** Whether the name says whose paper it is, by full name or code; papers of nobody in particular need not. */
  private static boolean isOf(Scan place, String name) {
    return holder(place).map(holder -> contains(name, plain(holder)) || contains(name, plain(place.line().cadreCode()))).orElse(true);
  }

  private static double score(Scan place, String name) {
    String title = plain(place.title().replaceAll("\\(.*?\\)", " ").replaceFirst("^Bản quét ", ""));
    List<String> words = List.of(title.split(" "));
    String initials = words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    Set<String> said = new TreeSet<>(Arrays.asList(name.split(" ")));
    if (initials.length() >= SHORTEST_INITIALS && said.contains(initials)) {
      return 1;
    }
    return (double) words.stream().filter(said::contains).count() / words.size();
  }

  private static boolean contains(String name, String part) {
    return (" " + name + " ").contains(" " + part + " ");
  }

  /** Letters and digits without tones, in words. */
  private static String plain(String text) {
    return VietnameseName.searchKey(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
