package vn.quyhoach.nomination;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.dossier.DossierChecklist;
import vn.quyhoach.dossier.DossierLine;
import vn.quyhoach.dossier.DossierSeal;
import vn.quyhoach.dossier.DossierSeals;
import vn.quyhoach.dossier.DossierSubject;
import vn.quyhoach.organisation.Post;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.DossierItem;
import vn.quyhoach.regulation.PostGroup;

/** The papers of a unit's list: what the campaign's pack asks of the names, of the meetings and of the list itself, and how it stands. */
@Service
@Transactional(readOnly = true)
public class ListDossier {

  private final UnitPlanRepository plans;
  private final Campaigns campaigns;
  private final Posts posts;
  private final DossierChecklist checklist;
  private final HeldMeetings meetings;
  private final DossierSeals seals;

  ListDossier(UnitPlanRepository plans, Campaigns campaigns, Posts posts, DossierChecklist checklist, HeldMeetings meetings, DossierSeals seals) {
    this.plans = plans;
    this.campaigns = campaigns;
    this.posts = posts;
    this.checklist = checklist;
    this.meetings = meetings;
    this.seals = seals;
  }

  /** Every paper of the list, of its meetings and of the people named, in the order of the names. */
  public List<DossierLine> of(String planId, Collection<Nomination> names) {
    return checklist.of(subject(planId, names));
  }

  /**
   * Refuses an act that waits for papers of these names or of their list.
   *
   * @param field the field of the form that asks for the act, by code of the person; asked with null for the list
   */
  public void refuseIncomplete(String planId, Collection<Nomination> names, DossierItem.Moment moment, Function<String, String> field,
      Refusals refusals) {
    checklist.refuseIncomplete(subject(planId, names), moment, field, refusals);
  }

  /** Fixes of which papers the dossier of these names consists now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public DossierSeal seal(String planId, Collection<Nomination> names) {
    return seals.seal(planId, names.stream().map(Nomination::cadreCode).distinct().toList());
  }

  private DossierSubject subject(String planId, Collection<Nomination> names) {
    UnitPlan plan = plans.findById(planId).orElseThrow(() -> new IllegalArgumentException("No plan has the id " + planId));
    Map<String, Post> planned = posts.posts(names.stream().map(Nomination::postCode).distinct().toList());
    Map<String, Set<PostGroup>> people = new LinkedHashMap<>();
    names.forEach(name -> people.computeIfAbsent(name.cadreCode(), code -> EnumSet.noneOf(PostGroup.class))
        .add(PostGroup.valueOf(planned.get(name.postCode()).group().name())));
    return new DossierSubject(planId, campaigns.campaign(plan.campaignId()).rules(), plan.tier(), meetings.of(planId), people);
  }
}
