package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.conference.Conference;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.conference.VoteHistory;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.regulation.Meeting;

/** What tests about meetings say: roll calls, counts and the meetings of a procedure. */
abstract class ConferenceTestBase extends PlanTestBase {

  static final String CONVENE = "userTask_conveneConference";
  static final String FIRST = "userTask_firstCount";
  static final String SECOND = "userTask_secondCount";
  static final String DIFFERENCE = "userTask_resolveDifference";
  static final String RULING = "userTask_recordRuling";
  static final String MINUTES = "userTask_signMinutes";
  static final String PROPOSE = "userTask_proposeNames";
  static final String LIST = "userTask_compileList";

  @Autowired Conferences conferences;
  @Autowired VoteHistory voteHistory;

  /** The roll call of a meeting of one group, everybody absent by name. */
  Map<String, Object> roll(String key, int members, int summoned, int present) {
    List<Map<String, Object>> groups = new ArrayList<>();
    for (Map<String, Object> row : rows(shown(key, CONVENE), "groups")) {
      boolean first = groups.isEmpty();
      Map<String, Object> line = new LinkedHashMap<>(row);
      line.putAll(Map.of("members", first ? members : 0, "summoned", first ? summoned : 0, "present", first ? present : 0));
      groups.add(line);
    }
    return Map.of("groups", groups, "absentees", IntStream.range(0, Math.max(0, summoned - present))
        .mapToObj(row -> Map.of("fullName", "Người vắng thứ " + row, "reason", "Đi công tác")).toList());
  }

  /** A count in which everybody present votes and every name gets the same votes. */
  Map<String, Object> count(String key, String element, int present, int inFavour) {
    return count(present, filled(key, element, "votes",
        row -> Map.of("inFavour", inFavour, "against", present - inFavour, "blank", 0)));
  }

  /** A count in which everybody present votes and the names get these votes, by their numbers within the plan. */
  Map<String, Object> countByNumber(String key, String element, int present, Map<Integer, Integer> inFavour) {
    List<Map<String, Object>> shown = rows(shown(key, element), "votes");
    return count(present, filled(key, element, "votes", row -> {
      int votes = inFavour.get(Integer.valueOf((String) shown.get(row).get("nomination")));
      return Map.of("inFavour", votes, "against", present - votes, "blank", 0);
    }));
  }

  static Map<String, Object> count(int present, List<Map<String, Object>> votes) {
    Map<String, Object> count = new HashMap<>(Map.of("issued", present, "returned", present, "notReturned", 0, "valid", present,
        "invalid", 0));
    count.put("votes", votes);
    return count;
  }

  /** Both counters enter the same votes for the names, by their numbers within the plan. */
  void countTwice(String key, int present, Map<Integer, Integer> inFavour) {
    play(key, FIRST, countByNumber(key, FIRST, present, inFavour));
    play(key, SECOND, countByNumber(key, SECOND, present, inFavour));
  }

  /** Proposes so many people for one post of a unit and answers its code. */
  String proposeForOnePost(String unit, int people) {
    String key = key(unit);
    playUntil(key, PROPOSE);
    String planId = plan(unit).id();
    for (Map<String, Object> option : rows(shown(key, PROPOSE), "postOptions")) {
      String post = (String) option.get("value");
      List<String> able = qualified(unit, post);
      if (able.size() >= people) {
        play(key, PROPOSE, proposals(able.stream().limit(people).map(code -> proposal(post, code)).toList()));
        assertThat(nominations.onBallot(planId)).hasSize(people);
        return post;
      }
    }
    throw new AssertionError("No post of " + unit + " has " + people + " people");
  }

  /** Plays the meetings up to the count of the given one, with the usual votes. */
  void playToTheCountOf(String unit, Meeting meeting) {
    String key = key(unit);
    for (int step = 0; step < 60; step++) {
      if (taskOf(key, FIRST) != null && meeting.name().equals(runtime.getVariable(taskOf(key, FIRST).getExecutionId(), "meeting"))) {
        return;
      }
      rehearsal.playNext(key);
    }
    throw new AssertionError(unit + " does not reach " + meeting + ": " + openTasks(key));
  }

  Nomination name(String unit, int number) {
    return names(unit).stream().filter(name -> name.number() == number).findFirst().orElseThrow();
  }

  Conference meeting(String unit, Meeting meeting) {
    return conferences.ofPlan(plan(unit).id()).stream().filter(held -> held.meeting() == meeting).findFirst().orElseThrow();
  }

  int recorded(String unit, String action) {
    return jdbc.sql("select count(*) from decision_record where scope = :plan and action = :action")
        .param("plan", plan(unit).id()).param("action", action).query(Integer.class).single();
  }
}
