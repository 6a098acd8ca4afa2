package vn.quyhoach.impact;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.DecisionTables;
import vn.quyhoach.regulation.RegulationPack;
import vn.quyhoach.regulation.RegulationPacks;
import vn.quyhoach.regulation.RulePin;
import vn.quyhoach.regulation.RuleTable;
import vn.quyhoach.regulation.TableFile;
import vn.quyhoach.regulation.TableFileRefused;
import vn.quyhoach.regulation.TableFiles;
import vn.quyhoach.regulation.TableHistory;
import vn.quyhoach.regulation.TableVersion;

/**
 * Compares a campaign with other rules than its own and keeps what came out. Who may ask for which unit is the caller's to decide;
 * every method takes the unit whose subtree may be seen.
 */
@Service
public class RuleComparisons {

  /** The tables that a run asks; another table would change nothing here. */
  private static final Set<RuleTable> ASKED = EnumSet.of(RuleTable.ELIGIBILITY, RuleTable.RETIREMENT_AGE, RuleTable.REMOVAL_REASONS,
      RuleTable.PLAN_LIMITS, RuleTable.PROVINCE_LAYER, RuleTable.PROVINCE_ELIGIBILITY);

  /** Runs kept for each person. */
  private static final int KEPT = 10;

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private static final Logger LOG = LoggerFactory.getLogger(RuleComparisons.class);

  private final Campaigns campaigns;
  private final Units units;
  private final DecisionTables tables;
  private final RegulationPacks packs;
  private final TableHistory history;
  private final TableFiles files;
  private final Evaluation evaluation;
  private final ComparisonStore store;
  private final ComparisonSheet sheet;
  private final DecisionRecord record;
  private final TransactionOperations transactions;
  private final Clock clock;

  RuleComparisons(Campaigns campaigns, Units units, DecisionTables tables, RegulationPacks packs,
      TableHistory history, TableFiles files, Evaluation evaluation, ComparisonStore store, ComparisonSheet sheet, DecisionRecord record,
      TransactionOperations transactions, Clock clock) {
    this.campaigns = campaigns;
    this.units = units;
    this.tables = tables;
    this.packs = packs;
    this.history = history;
    this.files = files;
    this.evaluation = evaluation;
    this.store = store;
    this.sheet = sheet;
    this.record = record;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The packs that a campaign can be compared with. */
  public List<RegulationPack> packs() {
    return packs.all();
  }

  /** The tables that can be exchanged, with their versions, the newest first. */
  public Map<RuleTable, List<TableVersion>> versions() {
    Map<RuleTable, List<TableVersion>> versions = new TreeMap<>();
    ASKED.forEach(table -> versions.put(table, history.versionsOf(table)));
    return versions;
  }

  /**
   * Compares and keeps the result. The evaluation takes seconds for a whole province and changes nothing, so it runs before the
   * transaction that writes: nobody waits for the record of the campaign meanwhile.
   *
   * @param scopeUnit only units of its subtree are looked at
   * @return id of the run
   * @throws Refusal when the campaign, the pack, the version or the file is nothing to compare with
   */
  public String run(CompareRules wanted, String scopeUnit, String actor) {
    Campaign campaign = campaigns.byCode(String.valueOf(wanted.campaign())).filter(found -> found.adoptedOn() != null)
        .orElseThrow(() -> Refusal.of("campaign", "Hãy chọn một đợt quy hoạch đã ban hành."));
    ComparedRules present = new ComparedRules(tables, campaign.rules());
    ComparedRules compared = compared(wanted, campaign);
    long begun = System.nanoTime();
    Outcome outcome = evaluate(wanted, campaign, scopeUnit, present, compared);
    if (outcome.people() == 0) {
      throw Refusal.of("campaign", "Đợt này chưa có nhân sự nào để đối chiếu trong phạm vi của bạn.");
    }
    LOG.info("Compared {} names and {} numbers of campaign {} within {} in {} ms", outcome.people(), outcome.quantities(),
        campaign.code(), scopeUnit, (System.nanoTime() - begun) / 1_000_000);
    Comparison run = new Comparison(UUID.randomUUID().toString(), campaign.id(), campaign.code(), campaign.name(), scopeUnit,
        units.unit(scopeUnit).name(), actor, clock.instant().truncatedTo(ChronoUnit.MILLIS), campaign.rules().pack(), compared.pin().pack(),
        wanted.basis(), wanted.table(), wanted.version(), wanted.fileName(), hash(wanted.file()), outcome.people(),
        outcome.quantities(), outcome.unchanged(), outcome.count(Change.NEWLY_FAILING), outcome.count(Change.NEWLY_PASSING),
        outcome.count(Change.OTHER_REASONS), outcome.count(Change.OTHER_WARNINGS));
    transactions.executeWithoutResult(status -> {
      store.save(run, outcome.rows());
      store.forgetOld(actor, KEPT);
      record.append(campaign.id(), "RULES_COMPARED", run.id(), actor, detail(run));
    });
    return run.id();
  }

  private Outcome evaluate(CompareRules wanted, Campaign campaign, String scopeUnit, ComparedRules present, ComparedRules compared) {
    try {
      return evaluation.of(campaign, scopeUnit, present, compared);
    } catch (ComparedRulesFailed unanswered) {
      LOG.info("the rules to compare with gave no answer", unanswered);
      throw wanted.basis() == Basis.TABLE_FILE
          ? Refusal.of("file", "Bảng trong tệp không trả lời được: có ô kết quả trống hoặc sai kiểu, hoặc không có đúng một dòng "
              + "trả lời cho một câu hỏi. Chi tiết: " + unanswered.getMessage())
          : Refusal.of("pack", "Bộ quy định đối chiếu chưa đủ bảng để trả lời. Chi tiết: " + unanswered.getMessage());
    }
  }

  private ComparedRules compared(CompareRules wanted, Campaign campaign) {
    Refusals refusals = new Refusals();
    refusals.when(wanted.basis() == null, "basis", "Hãy chọn cách đối chiếu.");
    RulePin own = campaign.rules();
    String pack = wanted.pack() == null || wanted.pack().isBlank() ? own.pack() : wanted.pack();
    refusals.when(packs.byCode(pack).isEmpty(), "pack", "Hãy chọn bộ quy định để đối chiếu.");
    refusals.throwIfAny();
    return switch (wanted.basis()) {
      case CURRENT_TABLES -> different(own, new RulePin(pack, tables.currentVersions()));
      case TABLE_VERSION -> different(own, new RulePin(pack, exchanged(own, wanted)));
      case TABLE_FILE -> new ComparedRules(file(wanted).over(tables), new RulePin(pack, own.versions()));
    };
  }

  private ComparedRules different(RulePin own, RulePin other) {
    boolean same = own.pack().equals(other.pack())
        && ASKED.stream().allMatch(table -> own.versionOf(table.key()).equals(other.versionOf(table.key())));
    if (same) {
      throw Refusal.of("pack", "Quy định đối chiếu trùng với quy định mà đợt này đang áp dụng; hãy chọn bộ hoặc phiên bản khác.");
    }
    return new ComparedRules(tables, other);
  }

  private Map<String, Integer> exchanged(RulePin own, CompareRules wanted) {
    Optional<TableVersion> version = ASKED.stream().filter(table -> table.key().equals(wanted.table()))
        .flatMap(table -> history.versionsOf(table).stream())
        .filter(each -> wanted.version() != null && each.number() == wanted.version()).findFirst();
    if (version.isEmpty()) {
      throw Refusal.of("version", "Hãy chọn một bảng và một phiên bản đã ban hành của bảng đó.");
    }
    Map<String, Integer> versions = new HashMap<>(own.versions());
    versions.put(wanted.table(), wanted.version());
    return versions;
  }

  private TableFile file(CompareRules wanted) {
    if (wanted.file() == null) {
      throw Refusal.of("file", "Hãy chọn tệp bảng quyết định (.dmn).");
    }
    try {
      return files.read(wanted.file(), ASKED);
    } catch (TableFileRefused refused) {
      Refusals reasons = new Refusals();
      refused.reasons().forEach(reason -> reasons.add("file", reason));
      reasons.throwIfAny();
      throw refused;
    }
  }

  /** The newest runs made for units of the subtree of a unit. */
  @Transactional(readOnly = true)
  public List<Comparison> within(String unitCode) {
    return store.within(unitCode, KEPT);
  }

  /** A run, if it was made for a unit of the subtree. */
  @Transactional(readOnly = true)
  public Optional<Comparison> comparison(String id, String unitCode) {
    return store.find(id).filter(run -> units.isWithin(run.scopeUnit(), unitCode));
  }

  /**
   * Rows of a run in their order.
   *
   * @param page from 0
   */
  @Transactional(readOnly = true)
  public List<ComparisonRow> rows(Comparison run, RowChoice wanted, int page, int size) {
    return store.rows(run.id(), wanted, page * size, size);
  }

  /** Writes the wanted rows of a run as an Excel file and puts on the record that it was taken out. */
  @Transactional
  public void export(Comparison run, RowChoice wanted, String actor, OutputStream out) throws IOException {
    record.append(run.campaignId(), "RULE_COMPARISON_EXPORTED", run.id(), actor, Map.of("rows", wanted.name()));
    sheet.write(run, text(run), wanted, store.rows(run.id(), wanted, 0, Integer.MAX_VALUE), out);
  }

  /** A run in Vietnamese words. */
  public ComparisonText text(Comparison run) {
    String compared = switch (run.basis()) {
      case CURRENT_TABLES -> packName(run.comparedPack()) + ", các bảng hiện hành";
      case TABLE_VERSION -> packName(run.comparedPack()) + ", bảng «" + run.comparedTable() + "» phiên bản " + run.comparedVersion();
      case TABLE_FILE -> packName(run.comparedPack()) + ", bảng trong tệp «" + run.fileName() + "»";
    };
    return new ComparisonText(packName(run.presentPack()) + ", các bảng ghim theo đợt", compared, summary(run));
  }

  private static String summary(Comparison run) {
    String checked = "Đã đối chiếu " + grouped(run.people()) + " lượt nhân sự – chức danh và " + grouped(run.quantities())
        + " lượt kiểm tra số lượng: ";
    if (run.changed() == 0) {
      return checked + "không có thay đổi nào.";
    }
    return checked + grouped(run.newlyFailing()) + " trường hợp đang đạt sẽ không đạt, " + grouped(run.newlyPassing())
        + " trường hợp đang không đạt sẽ đạt"
        + (run.otherReasons() == 0 ? "" : ", " + grouped(run.otherReasons()) + " trường hợp vẫn không đạt nhưng vì lý do khác")
        + (run.otherWarnings() == 0 ? "" : ", " + grouped(run.otherWarnings()) + " trường hợp vẫn đạt nhưng có lưu ý khác")
        + "; " + grouped(run.unchanged()) + " không thay đổi.";
  }

  private static String grouped(int number) {
    return String.format(VIETNAMESE, "%,d", number);
  }

  /** The name of a pack as people know it. */
  public String packName(String pack) {
    return packs.byCode(pack).map(RegulationPack::name).orElse(pack);
  }

  private static Map<String, Object> detail(Comparison run) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("scope", run.scopeUnit());
    detail.put("pack", run.comparedPack());
    detail.put("basis", run.basis().name());
    if (run.comparedTable() != null) {
      detail.put("table", run.comparedTable() + ":" + run.comparedVersion());
    }
    if (run.fileHash() != null) {
      detail.put("fileHash", run.fileHash());
    }
    detail.put("newlyFailing", run.newlyFailing());
    detail.put("newlyPassing", run.newlyPassing());
    return detail;
  }

  private static String hash(byte[] file) {
    return file == null ? null : DigestUtils.sha256Hex(file);
  }
}
