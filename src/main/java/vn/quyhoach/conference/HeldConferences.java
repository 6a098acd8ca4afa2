package vn.quyhoach.conference;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.nomination.HeldMeetings;

/** Tells a plan's dossier which meetings were held. */
@Component
class HeldConferences implements HeldMeetings {

  private final ConferenceRepository conferences;

  HeldConferences(ConferenceRepository conferences) {
    this.conferences = conferences;
  }

  @Override
  public Map<String, String> of(String planId) {
    Map<String, String> held = new LinkedHashMap<>();
    conferences.findByPlanId(planId).stream().filter(conference -> conference.state() == ConferenceState.LOCKED)
        .sorted(Comparator.comparingInt(Conference::nominationRound).thenComparing(Conference::heldOn).thenComparing(Conference::meeting))
        .forEach(conference -> held.put(Conferences.owner(conference.id()), conference.meeting().label() + " ngày " + UserZone.text(conference.heldOn())));
    return held;
  }
}
