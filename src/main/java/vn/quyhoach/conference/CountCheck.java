package vn.quyhoach.conference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.quyhoach.refusal.Refusals;

/**
 * The sums of one entry of a count; each that does not hold is refused by a message with both numbers (B37).
 *
 * @param present people present, who got a paper each at most
 * @param clause clause of the rule about choices
 * @param names the names on the paper
 */
record CountCheck(int present, String clause, List<OnPaper> names) {

  /**
   * A name on the paper.
   *
   * @param number its number within the plan
   * @param choices names that one paper may be in favour of for this post; 0 for any number
   */
  record OnPaper(String number, String fullName, String post, int choices) {}

  /** Everything that speaks against an entry. */
  Refusals check(RecordCount count) {
    Refusals refusals = new Refusals();
    checkPapers(count, refusals);
    checkVotes(count, count.votes() == null ? List.of() : count.votes(), refusals);
    return refusals;
  }

  private void checkPapers(RecordCount count, Refusals refusals) {
    refusals.when(count.issued() > present, "issued", "Số phiếu phát ra (" + count.issued()
        + ") lớn hơn số người có mặt (" + present + ").");
    refusals.when(count.issued() < 0 || count.notReturned() < 0 || count.returned() < 0 || count.valid() < 0 || count.invalid() < 0,
        "issued", "Số phiếu không được âm: phát ra " + count.issued() + ", không thu về " + count.notReturned() + ", thu về "
            + count.returned() + ", hợp lệ " + count.valid() + ", không hợp lệ " + count.invalid() + ".");
    long accounted = (long) count.returned() + count.notReturned();
    refusals.when(accounted != count.issued(), "returned", "Số phiếu thu về (" + count.returned() + ") cộng không thu về ("
        + count.notReturned() + ") là " + accounted + ", khác số phiếu phát ra (" + count.issued() + ").");
    long sorted = (long) count.valid() + count.invalid();
    refusals.when(sorted != count.returned(), "valid", "Số phiếu hợp lệ (" + count.valid()
        + ") cộng không hợp lệ (" + count.invalid() + ") là " + sorted
        + ", khác số phiếu thu về (" + count.returned() + ").");
  }

  private void checkVotes(RecordCount count, List<RecordCount.Line> votes, Refusals refusals) {
    Map<String, OnPaper> missing = new LinkedHashMap<>();
    names.forEach(name -> missing.put(name.number(), name));
    Map<String, Long> inFavourPerPost = new LinkedHashMap<>();
    Map<String, Integer> firstLineOfPost = new HashMap<>();
    Map<String, Integer> choicesOfPost = new HashMap<>();
    for (int index = 0; index < votes.size(); index++) {
      RecordCount.Line line = votes.get(index);
      String field = "votes[" + index + "].";
      OnPaper name = missing.remove(line.nomination());
      if (name == null) {
        refusals.add(field + "nomination", "Số «" + line.nomination() + "» không có trên phiếu hoặc bị lặp.");
        continue;
      }
      refusals.when(line.inFavour() < 0 || line.against() < 0 || line.blank() < 0, field + "inFavour",
          name.fullName() + ": số phiếu không được âm (" + line.inFavour() + "; " + line.against() + "; " + line.blank() + ").");
      long sum = (long) line.inFavour() + line.against() + line.blank();
      refusals.when(sum != count.valid(), field + "inFavour", name.fullName() + ": đồng ý (" + line.inFavour()
          + ") + không đồng ý (" + line.against() + ") + không ý kiến (" + line.blank() + ") = " + sum
          + ", khác số phiếu hợp lệ (" + count.valid() + ").");
      inFavourPerPost.merge(name.post(), (long) line.inFavour(), Long::sum);
      firstLineOfPost.putIfAbsent(name.post(), index);
      choicesOfPost.put(name.post(), name.choices());
    }
    refusals.when(!missing.isEmpty(), "votes", "Còn " + missing.size() + " người trên phiếu chưa có kết quả.");
    inFavourPerPost.forEach((post, sum) -> {
      int choices = choicesOfPost.get(post);
      long most = (long) count.valid() * choices;
      refusals.when(choices > 0 && sum > most, "votes[" + firstLineOfPost.get(post) + "].inFavour", "Chức danh «" + post
          + "»: tổng số phiếu đồng ý (" + sum + ") lớn hơn số phiếu hợp lệ nhân số người được chọn (" + count.valid() + " × " + choices
          + " = " + most + ").", clause);
    });
  }
}
