package vn.quyhoach.workflow.dataimport;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.dataimport.DataImport;
import vn.quyhoach.dataimport.DataImport.Outcome;
import vn.quyhoach.dataimport.DataImport.Upload;
import vn.quyhoach.workflow.identity.OfficialAccounts;

/** Imports a file and opens the accounts of its officials in one transaction: an official on file without account is nobody. */
@Service
class ImportDesk {

  private final DataImport imports;
  private final OfficialAccounts accounts;

  ImportDesk(DataImport imports, OfficialAccounts accounts) {
    this.imports = imports;
    this.accounts = accounts;
  }

  /** New accounts cannot sign in before an administrator gives them a password. */
  @Transactional
  public Outcome importAll(Upload upload, Set<String> confirmed, String actor) {
    Outcome outcome = imports.apply(upload, confirmed, actor);
    if (outcome.hasAccounts() || outcome.hasUnits()) {
      accounts.openWithoutPassword();
    }
    return outcome;
  }

  /** As {@link #importAll}, with a one-time password for each new account, which is returned and kept nowhere. */
  @Transactional
  public Map<String, String> importWithPasswords(Upload upload, Set<String> confirmed, String actor) {
    Outcome outcome = imports.apply(upload, confirmed, actor);
    return outcome.hasAccounts() || outcome.hasUnits() ? accounts.openWithOneTimePasswords() : Map.of();
  }
}
