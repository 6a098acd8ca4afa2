package vn.quyhoach.workflow.document;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.PlanRemoval;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.removal.PlanRemovalModel;
import vn.quyhoach.workflow.removal.PlanRemovalModel.Elements;
import vn.quyhoach.workflow.removal.PlanRemovalModel.Variables;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** The papers by which people leave the plan, at the step where the committee decides. */
@Component
class RemovalTaskDocuments implements TaskDocuments {

  private final Removals removals;
  private final RemovalPaper paper;
  private final PlanContent content;

  RemovalTaskDocuments(Removals removals, RemovalPaper paper, PlanContent content) {
    this.removals = removals;
    this.paper = paper;
    this.content = content;
  }

  @Override
  public List<DocumentSlot> of(TaskContext task) {
    if (!task.processKey().equals(PlanRemovalModel.KEY) || !task.taskKey().equals(Elements.USER_TASK_DECIDE_REMOVAL)) {
      return List.of();
    }
    PlanRemoval removal = removals.removal(task.variable(Variables.REMOVAL_ID));
    List<String> units = paper.unitsConcerned(removal);
    return Stream.of(
        Stream.<DocumentSlot>of(DocumentSlot.word("decision", "Quyết định đưa cán bộ ra khỏi quy hoạch", () -> paper.decision(removal))),
        IntStream.range(0, units.size()).<DocumentSlot>mapToObj(index -> DocumentSlot.word("letter-" + (index + 1),
            "Công văn thông báo – " + content.unitName(units.get(index)), () -> paper.letter(removal, units.get(index)))),
        Stream.<DocumentSlot>of(DocumentSlot.scan("signed-decision", "Bản quét quyết định đã ký", "removal:" + removal.id()).recordedIn(removal.id())))
        .flatMap(slots -> slots).toList();
  }
}
