package vn.quyhoach.demo;

import vn.quyhoach.cadre.CadreImport;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.organisation.CommitteeMembers;
import vn.quyhoach.organisation.OrganisationImport;

/** The units and people of the demonstration for tests on a database on which the demonstration itself is refused. */
public final class InventedPeople {

  private InventedPeople() {}

  public static void load(OrganisationImport organisation, Charges charges, CommitteeMembers committees, CadreImport cadres) {
    new DemoSeed(organisation, charges, committees, cadres, DemoScenario.THREE_TIER_2022.key()).seed();
  }
}
