package vn.quyhoach.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about the people who work in the system. */
@Service
@Transactional(readOnly = true)
public class Officials {

  private final OfficialRepository officials;

  Officials(OfficialRepository officials) {
    this.officials = officials;
  }

  /** The official with the given account, empty for accounts outside the units such as the administrator. */
  public Optional<Official> official(String userId) {
    return officials.findById(userId);
  }

  /** The head of a unit, who signs submissions and answers for lateness. */
  public Optional<Official> headOf(String unitCode) {
    return officials.findByUnitCodeAndRole(unitCode, Role.HEAD);
  }

  /** The officials of one unit, in the order of their accounts. */
  public List<Official> ofUnit(String unitCode) {
    return officials.findByUnitCodeOrderByUserId(unitCode);
  }

  /** All officials; meant for the import of accounts, not for screens. */
  public List<Official> all() {
    return officials.findAllByOrderByUserId();
  }
}
