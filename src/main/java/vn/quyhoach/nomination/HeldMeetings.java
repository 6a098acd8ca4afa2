package vn.quyhoach.nomination;

import java.util.Map;

/** The meetings of a plan, as far as its dossier needs them; answered by those who know how meetings are held. */
public interface HeldMeetings {

  /**
   * The meetings whose minutes are locked, in the order in which they were held.
   *
   * @return what a scan of the minutes belongs to, and what the meeting is called, in Vietnamese
   */
  Map<String, String> of(String planId);
}
