package vn.quyhoach.workflow.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Collaboration;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.workflow.engine.RoleAxis;

/** What has to hold for every model, one constant per rule; what it refuses is said in the words of the designer. */
enum ModelRule {

  /** The name of the file is the key, and a file holds one executable process. */
  FILE_NAME_IS_KEY {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      Collection<Process> processes = model.instance().getModelElementsByType(Process.class);
      findings.require(processes.size() == 1, model, "chứa %d quy trình, phải có đúng một", processes.size());
      for (Process process : processes) {
        findings.require(process.getId().equals(model.fileName()), process, "không trùng tên tệp");
        findings.require(process.isExecutable(), process, "chưa đánh dấu «Executable»");
      }
      findings.require("http://quyhoach.vn/bpmn".equals(model.instance().getDefinitions().getTargetNamespace()),
          model, "có targetNamespace khác http://quyhoach.vn/bpmn");
    }
  },

  /** A process says what it is for and how long its history lives. */
  PROCESS_IS_DESCRIBED {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      Process process = model.process();
      findings.require(notBlank(process.getName()), process, "chưa có tên");
      findings.require(documented(process), process, "chưa có phần mô tả (Documentation)");
      findings.require(matches("P\\d+D", process.getCamundaHistoryTimeToLiveString()), process,
          "chưa có thời gian lưu lịch sử tính bằng ngày (History time to live, như P3650D)");
      findings.require(notBlank(process.getCamundaVersionTag()), process, "chưa có nhãn phiên bản (Version tag)");
    }
  },

  /** Ids read {@code type_camelCase} with the type of the element; a generated id is refused. */
  IDS_SPEAK {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      for (BaseElement element : model.instance().getModelElementsByType(BaseElement.class)) {
        if (element instanceof Process || element.getId() == null) {
          continue;
        }
        String prefix = prefix(element);
        findings.require(matches(prefix + "_[a-z][a-zA-Z]*", element.getId()), element,
            "phải có mã dạng %s_camelCase", prefix);
      }
      for (BpmnShape shape : model.instance().getModelElementsByType(BpmnShape.class)) {
        findings.require((shape.getBpmnElement().getId() + "_di").equals(shape.getId()), model,
            "hình %s không mang tên phần tử của nó", shape.getId());
      }
      for (BpmnEdge edge : model.instance().getModelElementsByType(BpmnEdge.class)) {
        findings.require((edge.getBpmnElement().getId() + "_di").equals(edge.getId()), model,
            "đường %s không mang tên luồng của nó", edge.getId());
      }
    }
  },

  /** Service and send tasks call the delegate that carries their own word, and nothing else. */
  TASKS_CALL_THEIR_DELEGATE {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      model.instance().getModelElementsByType(ServiceTask.class)
          .forEach(task -> checkDelegate(task, task.getCamundaDelegateExpression(), findings));
      model.instance().getModelElementsByType(SendTask.class)
          .forEach(task -> checkDelegate(task, task.getCamundaDelegateExpression(), findings));
      for (Task task : model.instance().getModelElementsByType(Task.class)) {
        findings.require(task instanceof ServiceTask || task instanceof SendTask || task instanceof UserTask, task,
            "không phải là việc của cán bộ (User), việc của hệ thống (Service) hay gửi đi (Send)");
      }
    }

    private void checkDelegate(Task task, String expression, Findings findings) {
      findings.require(("${" + word(task) + "Delegate}").equals(expression), task,
          "gọi %s thay vì ${%sDelegate}", expression, word(task));
    }
  },

  /** No class, no script, no free expression: the beans of the application are the only code a model reaches. */
  NO_FOREIGN_CODE {
    private final Set<String> attributes = Set.of("class", "expression", "type", "resource", "scriptFormat");
    private final Set<String> elements =
        Set.of("script", "scriptTask", "executionListener", "taskListener", "connector", "field", "inputOutput");

    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      for (Element element : allElements(model)) {
        findings.require(!elements.contains(element.getLocalName()), model, "có %s, không được dùng trong mô hình", element.getLocalName());
        for (String attribute : attributes) {
          findings.require(!element.hasAttributeNS(CAMUNDA, attribute), model, "%s có camunda:%s, không được dùng trong mô hình",
              element.getAttribute("id"), attribute);
        }
      }
    }
  },

  /** Expressions are flags, dates, literal codes, the business key, or a question to a bean; variables are declared. */
  EXPRESSIONS_ARE_SIMPLE {
    private final List<Pattern> allowed = List.of(
        Pattern.compile("\\$\\{[a-z][A-Za-z]*\\.[a-z][A-Za-z]*\\(execution\\)}"),
        Pattern.compile("#\\{execution\\.processBusinessKey}"),
        Pattern.compile("\\$\\{'[A-Z][A-Z_]*'}"),
        Pattern.compile("\\$\\{[a-z][A-Za-z]*Delegate}"));

    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      Set<String> declared = ModelConstants.variables(model.process().getId());
      for (String text : expressions(model)) {
        Matcher variable = VARIABLE.matcher(text);
        boolean known = variable.matches() && declared.contains(variable.group(1));
        findings.require(known || allowed.stream().anyMatch(pattern -> pattern.matcher(text).matches()), model,
            "biểu thức %s không được phép, hoặc nhắc đến biến chưa khai báo", text);
      }
    }
  },

  /** What leaves the process is a job of its own with retries, and the model names the message. */
  SEND_TASKS_RETRY {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      for (SendTask task : model.instance().getModelElementsByType(SendTask.class)) {
        findings.require(task.isCamundaAsyncBefore(), task, "chưa đặt «Asynchronous before»");
        findings.require(task.getMessage() != null, task, "chưa nói gửi thông điệp nào (messageRef)");
      }
      for (Activity activity : model.instance().getModelElementsByType(Activity.class)) {
        if (activity.isCamundaAsyncBefore()) {
          Collection<CamundaFailedJobRetryTimeCycle> cycles =
              extensions(activity, CamundaFailedJobRetryTimeCycle.class);
          findings.require(cycles.size() == 1
                  && "R5/PT1M".equals(cycles.iterator().next().getTextContent()), activity,
              "chưa có chu kỳ thử lại R5/PT1M");
        }
      }
    }
  },

  /** A user task belongs to a known group, says what to do and by which rule, and has a form of its process. */
  USER_TASKS_ARE_COMPLETE {
    private final Set<String> duties =
        Set.of("NOMINATE", "SIGN", "FIRST_COUNT", "SECOND_COUNT", "VET", "GIVE_OPINION", "APPRAISE", "DECIDE");

    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      for (UserTask task : model.instance().getModelElementsByType(UserTask.class)) {
        // the group of a notice's recipient is known when it is sent
        findings.require(RECIPIENT.equals(task.getCamundaCandidateGroups())
                || Role.ofGroup(String.valueOf(task.getCamundaCandidateGroups())).isPresent(), task,
            "giao cho nhóm %s, không có nhóm này nên không ai làm được", task.getCamundaCandidateGroups());
        findings.require(task.getCamundaAssignee() == null && task.getCamundaCandidateUsers() == null, task,
            "giao đích danh một người; chỉ được giao cho nhóm");
        findings.require(documented(task), task, "chưa có phần mô tả (Documentation)");
        findings.require(notBlank(task.getName()), task, "chưa có tên");
        findings.require("deployment".equals(task.getCamundaFormRefBinding()), task,
            "phải lấy biểu mẫu theo «deployment»");
        findings.require(notBlank(task.getCamundaFormRef()), task, "chưa có biểu mẫu");
        extensions(task, CamundaProperty.class).stream()
            .filter(property -> "duty".equals(property.getCamundaName()))
            .forEach(property -> findings.require(duties.contains(property.getCamundaValue()), task,
                "có nhiệm vụ (duty) %s không có trong quy tắc tách nhiệm vụ", property.getCamundaValue()));
      }
    }
  },

  /** A task is offered to a role that may work on this process; nobody could take any other. */
  SOMEBODY_MAY_WORK {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      for (UserTask task : model.instance().getModelElementsByType(UserTask.class)) {
        List<String> groups = RECIPIENT.equals(task.getCamundaCandidateGroups())
            ? WHO_MAY_BE_ASKED : List.of(String.valueOf(task.getCamundaCandidateGroups()));
        groups.forEach(group -> findings.require(RoleAxis.mayWork(group, model.process().getId()), task,
            "giao cho nhóm %s, nhóm này chưa được cấp quyền làm việc trong quy trình %s", group, model.process().getId()));
      }
    }
  },

  /** Every step can be reached from a start and leads on to an end: no dead branch, no path that stops without a word. */
  PATHS_LEAD_TO_AN_END {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      Collection<FlowNode> nodes = model.instance().getModelElementsByType(FlowNode.class);
      Collection<SequenceFlow> flows = model.instance().getModelElementsByType(SequenceFlow.class);
      List<FlowNode> starts = nodes.stream().filter(this::begins).toList();
      List<FlowNode> ends = nodes.stream().filter(EndEvent.class::isInstance).toList();
      Set<FlowNode> reached = closure(starts, flows, SequenceFlow::getSource, SequenceFlow::getTarget);
      Set<FlowNode> ending = closure(ends, flows, SequenceFlow::getTarget, SequenceFlow::getSource);
      for (FlowNode node : nodes) {
        boolean onItsOwn = node instanceof SubProcess sub && sub.triggeredByEvent();
        findings.require(onItsOwn || reached.contains(node), node, "không có đường nào từ điểm bắt đầu dẫn đến");
        findings.require(onItsOwn || ending.contains(node), node, "không dẫn đến kết thúc nào (đường cụt hoặc vòng lặp kín)");
      }
    }

    private boolean begins(FlowNode node) {
      return node instanceof StartEvent || node instanceof BoundaryEvent;
    }

    /** The engine follows the ends that a flow names itself, not what the nodes say about their flows. */
    private Set<FlowNode> closure(List<FlowNode> from, Collection<SequenceFlow> flows, Function<SequenceFlow, FlowNode> near,
        Function<SequenceFlow, FlowNode> far) {
      Set<FlowNode> found = new HashSet<>(from);
      Deque<FlowNode> open = new ArrayDeque<>(from);
      while (!open.isEmpty()) {
        FlowNode node = open.pop();
        flows.stream().filter(flow -> node.equals(near.apply(flow))).map(far).filter(found::add).forEach(open::push);
      }
      return found;
    }
  },

  /** A form named by a user task or a start event is there. */
  FORMS_EXIST {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      for (Element element : allElements(model)) {
        String form = element.getAttributeNS(CAMUNDA, "formRef");
        if (!form.isEmpty()) {
          findings.require(all.hasForm(form), model,
              "%s dùng biểu mẫu %s, không có tệp này trong thư mục forms", element.getAttribute("id"), form);
        }
      }
    }
  },

  /** Form input is stored in the official's transaction: the next step is a synchronous service task. */
  INPUT_IS_STORED_AT_ONCE {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      for (UserTask task : model.instance().getModelElementsByType(UserTask.class)) {
        List<FlowNode> next = task.getSucceedingNodes().list();
        findings.require(next.size() == 1 && next.get(0) instanceof ServiceTask service
                && !service.isCamundaAsyncBefore() && !task.isCamundaAsyncAfter(), task,
            "phải có ngay sau nó đúng một việc của hệ thống, không đặt «Asynchronous», để lưu những gì đã nhập");
      }
    }
  },

  /**
   * A deadline is a date of the domain, read from a declared variable; a period in the model is refused. Only what looks after the whole
   * product, and is started by the clock, has an interval or an hour of the day.
   */
  TIMERS_READ_VARIABLES {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      Set<String> declared = ModelConstants.variables(model.process().getId());
      for (TimerEventDefinition timer : model.instance().getModelElementsByType(TimerEventDefinition.class)) {
        if (timer.getParentElement() instanceof StartEvent start && start.getParentElement() instanceof Process) {
          String cycle = timer.getTimeCycle() == null ? "" : timer.getTimeCycle().getTextContent();
          findings.require(matches("0 0/\\d+ \\* \\* \\* \\?|0 \\d+ \\d+ \\? \\* \\*", cycle), timer, "mở quy trình lúc '%s', chỉ được mở mỗi vài phút một lần hoặc vào một giờ của mỗi ngày", cycle);
          continue;
        }
        String date = timer.getTimeDate() == null ? "" : timer.getTimeDate().getTextContent();
        Matcher variable = VARIABLE.matcher(date);
        findings.require(variable.matches() && declared.contains(variable.group(1)), timer,
            "đến hạn lúc '%s', phải là một biến ngày đã khai báo", date);
        findings.require(timer.getTimeDuration() == null && timer.getTimeCycle() == null, timer,
            "có khoảng thời gian hoặc chu kỳ; hạn là một ngày, không phải khoảng thời gian");
      }
    }
  },

  /** A called process exists, takes over the business key, and both sides know the variables that pass. */
  CALLS_MATCH {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      Set<String> own = ModelConstants.variables(model.process().getId());
      for (CallActivity call : model.instance().getModelElementsByType(CallActivity.class)) {
        findings.require(ModelConstants.keys().contains(call.getCalledElement()), call, "gọi quy trình %s, không có quy trình này",
            call.getCalledElement());
        findings.require("deployment".equals(call.getCamundaCalledElementBinding()), call,
            "phải gọi theo «deployment»");
        Set<String> theirs = ModelConstants.variables(call.getCalledElement());
        Collection<CamundaIn> ins = extensions(call, CamundaIn.class);
        findings.require(ins.stream()
                .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey())), call,
            "không chuyển mã nghiệp vụ (business key)");
        for (CamundaIn in : ins) {
          if (in.getCamundaBusinessKey() != null) {
            continue;
          }
          findings.require(in.getCamundaVariables() == null, call, "chuyển đi mọi biến; phải kể tên từng biến");
          findings.require(in.getCamundaSource() == null || own.contains(in.getCamundaSource()), call,
              "chuyển đi biến %s chưa khai báo", in.getCamundaSource());
          findings.require(theirs.contains(in.getCamundaTarget()), call, "chuyển đi %s, quy trình %s không biết biến này",
              in.getCamundaTarget(), call.getCalledElement());
        }
        for (CamundaOut out : extensions(call, CamundaOut.class)) {
          findings.require(out.getCamundaVariables() == null, call, "nhận về mọi biến; phải kể tên từng biến");
          findings.require(theirs.contains(out.getCamundaSource()), call, "nhận về %s, quy trình %s không biết biến này",
              out.getCamundaSource(), call.getCalledElement());
          findings.require(own.contains(out.getCamundaTarget()), call, "nhận về biến %s chưa khai báo",
              out.getCamundaTarget());
        }
      }
    }
  },

  /** A deciding gateway asks a question, names each answer and has one answer for all else. */
  GATEWAYS_ASK {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      for (Gateway gateway : model.instance().getModelElementsByType(Gateway.class)) {
        findings.require(gateway.getIncoming().size() == 1 || gateway.getOutgoing().size() == 1, gateway,
            "vừa nhập vừa rẽ; hãy tách thành hai cổng");
      }
      for (ExclusiveGateway gateway : model.instance().getModelElementsByType(ExclusiveGateway.class)) {
        if (gateway.getOutgoing().size() < 2) {
          continue;
        }
        findings.require(notBlank(gateway.getName()) && gateway.getName().endsWith("?"), gateway, "phải hỏi một câu, kết thúc bằng dấu hỏi");
        findings.require(gateway.getDefault() != null, gateway, "chưa có nhánh mặc định (Default flow)");
        for (SequenceFlow flow : gateway.getOutgoing()) {
          findings.require(notBlank(flow.getName()), flow, "là nhánh trả lời chưa có tên");
          boolean isDefault = flow.equals(gateway.getDefault());
          findings.require(isDefault == (flow.getConditionExpression() == null), flow,
              "phải có điều kiện; chỉ nhánh mặc định không có");
        }
      }
    }
  },

  /** Whoever opens a model or a task in Cockpit can read what each waiting or deciding element is for. */
  ELEMENTS_ARE_DOCUMENTED {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      for (FlowNode node : model.instance().getModelElementsByType(FlowNode.class)) {
        boolean event = node instanceof CatchEvent catching && !catching.getEventDefinitions().isEmpty();
        if (event || node instanceof UserTask || node instanceof SendTask || node instanceof CallActivity
            || node instanceof Gateway || node instanceof SubProcess) {
          findings.require(documented(node), node, "chưa có phần mô tả (Documentation)");
        }
        boolean join = node instanceof Gateway && !(node instanceof EventBasedGateway)
            && (node.getOutgoing().size() < 2 || !(node instanceof ExclusiveGateway));
        findings.require(join || notBlank(node.getName()), node, "chưa có tên");
      }
    }
  },

  /** The process acts in a named pool, and every other organisation is a named black box. */
  POOLS_ARE_NAMED {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      Collection<Participant> pools = model.instance().getModelElementsByType(Participant.class);
      findings.require(pools.stream().filter(pool -> pool.getProcess() != null).count() == 1, model,
          "phải có đúng một tổ chức (pool) thực hiện");
      pools.forEach(pool -> findings.require(notBlank(pool.getName()), pool, "là tổ chức (pool) chưa có tên"));
    }
  },

  /** A message flow says what is handed over, and joins a step of the process with another organisation. */
  MESSAGE_FLOWS_ARE_LABELLED {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      for (MessageFlow flow : model.instance().getModelElementsByType(MessageFlow.class)) {
        findings.require(notBlank(flow.getName()), flow, "chưa có nhãn");
        findings.require(flow.getSource() instanceof Participant ^ flow.getTarget() instanceof Participant, flow,
            "phải nối một bước với một tổ chức khác");
      }
      Set<String> joined = new TreeSet<>();
      model.instance().getModelElementsByType(MessageFlow.class).forEach(flow -> {
        joined.add(flow.getSource().getId());
        joined.add(flow.getTarget().getId());
      });
      for (SendTask task : model.instance().getModelElementsByType(SendTask.class)) {
        findings.require(joined.contains(task.getId()), task, "gửi đi nhưng không có luồng thông điệp trên hình");
      }
      for (MessageEventDefinition message : model.instance().getModelElementsByType(MessageEventDefinition.class)) {
        findings.require(joined.contains(((BaseElement) message.getParentElement()).getId()), message,
            "nhận vào nhưng không có luồng thông điệp trên hình");
      }
    }
  },

  /** Messages are named {@code module.whatHappened}; one that a model sends is received by a model. */
  MESSAGES_ARRIVE {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      for (Message message : model.instance().getModelElementsByType(Message.class)) {
        findings.require(matches("[a-z]+\\.[a-z][a-zA-Z]*", message.getName()), message, "có tên %s, phải có dạng nhóm.sựViệc",
            message.getName());
      }
      Set<String> received = new TreeSet<>();
      all.models().forEach(other -> other.instance().getModelElementsByType(MessageEventDefinition.class)
          .forEach(event -> received.add(event.getMessage().getName())));
      for (SendTask task : model.instance().getModelElementsByType(SendTask.class)) {
        findings.require(task.getMessage() != null && received.contains(task.getMessage().getName()), task,
            "gửi thông điệp mà không quy trình nào nhận");
      }
    }
  },

  /** Constants and model name the same elements, messages and variables. */
  CONSTANTS_AGREE {
    /** References carried through a process that no expression of a model has to read. */
    private final Pattern reference = Pattern.compile("[a-z][A-Za-z]*Id|actingUnit");

    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      String key = model.process().getId();
      findings.require(ModelConstants.keys().contains(key), model, "chưa có lớp hằng số (việc của lập trình viên)");
      same(ids(model.instance().getModelElementsByType(FlowNode.class)), ModelConstants.elements(key), "phần tử",
          model, findings);
      Set<String> messages = new TreeSet<>();
      model.instance().getModelElementsByType(Message.class).forEach(message -> messages.add(message.getName()));
      same(messages, ModelConstants.messages(key), "thông điệp", model, findings);
      Set<String> used = usedVariables(model, all);
      Set<String> declared = new TreeSet<>(ModelConstants.variables(key));
      declared.removeIf(name -> reference.matcher(name).matches() && !used.contains(name));
      same(used, declared, "biến", model, findings);
    }

    private void same(Set<String> inModel, Set<String> inConstants, String what, ProcessModel model,
        Findings findings) {
      for (String name : inModel) {
        findings.require(inConstants.contains(name), model, "%s %s chưa có trong lớp hằng số (việc của lập trình viên)", what, name);
      }
      for (String name : inConstants) {
        findings.require(inModel.contains(name), model, "%s %s không còn trong hình nhưng còn trong lớp hằng số (nếu bỏ có chủ ý: việc của lập trình viên)", what, name);
      }
    }

    private Set<String> usedVariables(ProcessModel model, ModelSet all) {
      Set<String> used = new TreeSet<>();
      for (String text : expressions(model)) {
        Matcher variable = VARIABLE.matcher(text);
        if (variable.matches() && !variable.group(1).endsWith("Delegate")) {
          used.add(variable.group(1));
        }
      }
      model.instance().getModelElementsByType(MultiInstanceLoopCharacteristics.class)
          .forEach(loop -> used.add(loop.getCamundaElementVariable()));
      // what a caller hands in or takes out is used by the called process as well
      for (ProcessModel other : all.models()) {
        for (CallActivity call : other.instance().getModelElementsByType(CallActivity.class)) {
          boolean calling = other.fileName().equals(model.fileName());
          boolean called = call.getCalledElement().equals(model.process().getId());
          for (CamundaIn in : extensions(call, CamundaIn.class)) {
            add(used, calling, in.getCamundaSource());
            add(used, called, in.getCamundaTarget());
          }
          for (CamundaOut out : extensions(call, CamundaOut.class)) {
            add(used, calling, out.getCamundaTarget());
            add(used, called, out.getCamundaSource());
          }
        }
      }
      return used;
    }

    private void add(Set<String> used, boolean relevant, String name) {
      if (relevant && name != null) {
        used.add(name);
      }
    }
  },

  /** Everything that happens can be seen: each node, pool and flow is drawn. */
  EVERYTHING_IS_DRAWN {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      BpmnModelInstance instance = model.instance();
      Set<String> drawn = new TreeSet<>();
      instance.getModelElementsByType(BpmnShape.class).forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
      instance.getModelElementsByType(BpmnEdge.class).forEach(edge -> drawn.add(edge.getBpmnElement().getId()));
      List<BaseElement> expected = new ArrayList<>(instance.getModelElementsByType(FlowNode.class));
      expected.addAll(instance.getModelElementsByType(Participant.class));
      expected.addAll(instance.getModelElementsByType(SequenceFlow.class));
      expected.addAll(instance.getModelElementsByType(MessageFlow.class));
      expected.forEach(element -> findings.require(drawn.contains(element.getId()), element, "không có trên hình"));
      instance.getModelElementsByType(SubProcess.class).forEach(sub -> findings.require(
          shapes(model).get(sub.getId()) != null && shapes(model).get(sub.getId()).isExpanded(), sub,
          "đang bị thu gọn trên hình"));
    }
  },

  /** Shapes of one container do not overlap, and lie inside it; a boundary event sits on its own activity. */
  SHAPES_KEEP_APART {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      List<BpmnShape> drawn = new ArrayList<>(shapes(model).values());
      for (int i = 0; i < drawn.size(); i++) {
        BpmnShape shape = drawn.get(i);
        String container = container(shape.getBpmnElement());
        if (container != null && shapes(model).containsKey(container)) {
          findings.require(Box.of(shapes(model).get(container).getBounds()).contains(Box.of(shape.getBounds())),
              shape.getBpmnElement(), "nằm ngoài %s", container);
        }
        for (BpmnShape other : drawn.subList(0, i)) {
          boolean siblings = String.valueOf(container).equals(String.valueOf(container(other.getBpmnElement())));
          if (siblings && !attached(shape, other) && !attached(other, shape)) {
            findings.require(!Box.of(shape.getBounds()).overlaps(Box.of(other.getBounds())), shape.getBpmnElement(),
                "đè lên %s", other.getBpmnElement().getId());
          }
        }
      }
    }

    private boolean attached(BpmnShape event, BpmnShape host) {
      return event.getBpmnElement() instanceof BoundaryEvent boundary
          && boundary.getAttachedTo().getId().equals(host.getBpmnElement().getId());
    }
  },

  /** A label lies on no shape and on no other label. */
  LABELS_KEEP_APART {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      List<BpmnLabel> labels = new ArrayList<>(model.instance().getModelElementsByType(BpmnLabel.class));
      for (int i = 0; i < labels.size(); i++) {
        Box box = Box.of(labels.get(i).getBounds());
        for (BpmnShape shape : shapes(model).values()) {
          boolean contains = shape.getBpmnElement() instanceof SubProcess
              || shape.getBpmnElement() instanceof Participant pool && pool.getProcess() != null;
          findings.require(contains || !box.overlaps(Box.of(shape.getBounds())), model, "nhãn của %s nằm đè lên %s",
              owner(labels.get(i)), shape.getBpmnElement().getId());
        }
        for (BpmnLabel other : labels.subList(0, i)) {
          findings.require(!box.overlaps(Box.of(other.getBounds())), model, "nhãn của %s và %s đè lên nhau",
              owner(labels.get(i)), owner(other));
        }
      }
    }

    private String owner(BpmnLabel label) {
      return label.getParentElement().getAttributeValue("bpmnElement");
    }
  },

  /** Flows run at right angles, and through no shape or label but the two things they join. */
  FLOWS_RUN_CLEAR {
    @Override
    void check(ProcessModel model, ModelSet all, Findings findings) {
      for (BpmnEdge edge : model.instance().getModelElementsByType(BpmnEdge.class)) {
        String source = edge.getBpmnElement().getAttributeValue("sourceRef");
        String target = edge.getBpmnElement().getAttributeValue("targetRef");
        List<Waypoint> points = new ArrayList<>(edge.getWaypoints());
        for (int i = 1; i < points.size(); i++) {
          Box line = Box.between(points.get(i - 1), points.get(i));
          findings.require(line.width() == 0 || line.height() == 0, edge.getBpmnElement(), "chạy chéo; các đoạn phải ngang hoặc dọc");
          for (BpmnShape shape : shapes(model).values()) {
            String id = shape.getBpmnElement().getId();
            boolean container = shape.getBpmnElement() instanceof SubProcess
                || shape.getBpmnElement() instanceof Participant pool && pool.getProcess() != null;
            findings.require(container || id.equals(source) || id.equals(target)
                || !line.overlaps(Box.of(shape.getBounds())), edge.getBpmnElement(), "chạy xuyên qua %s", id);
          }
          for (BpmnLabel label : model.instance().getModelElementsByType(BpmnLabel.class)) {
            findings.require(!line.overlaps(Box.of(label.getBounds())), edge.getBpmnElement(),
                "chạy xuyên qua nhãn của %s", label.getParentElement().getAttributeValue("bpmnElement"));
          }
        }
      }
    }
  };

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** The one group that is known only when the work is given: that of whoever a notice goes to, who may be any of these. */
  private static final String RECIPIENT = "${recipientGroup}";
  private static final List<String> WHO_MAY_BE_ASKED = List.of("officer", "head", "board", "secretariat", "campaign");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{!?([a-z][A-Za-z]*)}");

  /** Looks at one model among all that are deployed together, and tells what it found. */
  abstract void check(ProcessModel model, ModelSet all, Findings findings);

  /** What a rule has looked at and what it refused; a rule that looked at nothing proves nothing. */
  static final class Findings {

    private int checked;
    private final List<String> refused = new ArrayList<>();

    int checked() {
      return checked;
    }

    List<String> refused() {
      return refused;
    }

    void require(boolean holds, ProcessModel model, String complaint, Object... values) {
      require(holds, model.fileName(), complaint, values);
    }

    void require(boolean holds, BaseElement element, String complaint, Object... values) {
      require(holds, element.getId(), complaint, values);
    }

    private void require(boolean holds, String what, String complaint, Object... values) {
      checked++;
      if (!holds) {
        refused.add(what + " " + String.format(complaint, values));
      }
    }
  }

  /** A rectangle of the diagram in its own units; a line is a rectangle without width or height. */
  private record Box(double x, double y, double width, double height) {

    static Box of(Bounds bounds) {
      return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    static Box between(Waypoint from, Waypoint to) {
      return new Box(Math.min(from.getX(), to.getX()), Math.min(from.getY(), to.getY()),
          Math.abs(from.getX() - to.getX()), Math.abs(from.getY() - to.getY()));
    }

    boolean overlaps(Box other) {
      return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
          || crossedBy(other) || other.crossedBy(this);
    }

    /** A line has no area, so it is compared with the open inside of the other rectangle. */
    private boolean crossedBy(Box line) {
      boolean upright = line.width == 0 && line.x > x && line.x < x + width
          && line.y < y + height && line.y + line.height > y;
      boolean level = line.height == 0 && line.y > y && line.y < y + height
          && line.x < x + width && line.x + line.width > x;
      return upright || level;
    }

    boolean contains(Box other) {
      return other.x >= x && other.y >= y && other.x + other.width <= x + width
          && other.y + other.height <= y + height;
    }
  }

  private static Map<String, BpmnShape> shapes(ProcessModel model) {
    Map<String, BpmnShape> shapes = new HashMap<>();
    model.instance().getModelElementsByType(BpmnShape.class)
        .forEach(shape -> shapes.put(shape.getBpmnElement().getId(), shape));
    return shapes;
  }

  /** Id of what an element is drawn in: its sub-process, else the pool of its process; null for a pool. */
  private static String container(BaseElement element) {
    ModelElementInstance parent = element.getParentElement();
    if (parent instanceof SubProcess sub) {
      return sub.getId();
    }
    if (parent instanceof Process process) {
      return element.getModelInstance().getModelElementsByType(
              element.getModelInstance().getModel().getType(Participant.class)).stream()
          .map(Participant.class::cast)
          .filter(pool -> process.equals(pool.getProcess()))
          .map(BaseElement::getId)
          .findFirst().orElse(null);
    }
    return null;
  }

  /** The word an id must start with, by the kind of its element. */
  private static String prefix(BaseElement element) {
    boolean timer = element instanceof CatchEvent event && event.getEventDefinitions().stream()
        .anyMatch(TimerEventDefinition.class::isInstance);
    boolean message = element instanceof CatchEvent event && event.getEventDefinitions().stream()
        .anyMatch(MessageEventDefinition.class::isInstance);
    if (element instanceof StartEvent) {
      return timer ? "timerStart" : message ? "messageStart" : "startEvent";
    }
    if (element instanceof BoundaryEvent) {
      return timer ? "timer" : "messageBoundary";
    }
    if (element instanceof IntermediateCatchEvent) {
      return timer ? "timer" : "messageCatch";
    }
    if (element instanceof EndEvent) {
      return "endEvent";
    }
    if (element instanceof EventBasedGateway) {
      return "eventBasedGateway";
    }
    if (element instanceof Gateway) {
      return "gateway";
    }
    if (element instanceof SubProcess sub) {
      return sub.triggeredByEvent() ? "eventSubProcess" : "subProcess";
    }
    if (element instanceof SequenceFlow) {
      return "flow";
    }
    if (element instanceof Collaboration) {
      return "collaboration";
    }
    String type = element.getElementType().getTypeName();
    return Character.toLowerCase(type.charAt(0)) + type.substring(1);
  }

  private static String word(BaseElement element) {
    return element.getId().substring(element.getId().indexOf('_') + 1);
  }

  private static boolean notBlank(String text) {
    return text != null && !text.isBlank();
  }

  private static boolean matches(String pattern, String text) {
    return text != null && text.matches(pattern);
  }

  private static boolean documented(BaseElement element) {
    return element.getDocumentations().stream().anyMatch(text -> notBlank(text.getTextContent()));
  }

  private static Set<String> ids(Collection<? extends BaseElement> elements) {
    Set<String> ids = new TreeSet<>();
    elements.forEach(element -> ids.add(element.getId()));
    return ids;
  }

  private static <T extends ModelElementInstance> Collection<T> extensions(BaseElement element, Class<T> type) {
    if (element.getExtensionElements() == null) {
      return List.of();
    }
    List<T> found = new ArrayList<>();
    for (ModelElementInstance extension : element.getExtensionElements().getElements()) {
      if (type.isInstance(extension)) {
        found.add(type.cast(extension));
      }
      extension.getChildElementsByType(element.getModelInstance().getModel().getType(type))
          .forEach(child -> found.add(type.cast(child)));
    }
    return found;
  }

  /** Every element of the file, also those that the model API has no type for. */
  private static List<Element> allElements(ProcessModel model) {
    List<Element> elements = new ArrayList<>();
    NodeList found = ((Document) model.instance().getDocument().getDomSource().getNode()).getElementsByTagName("*");
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** Every attribute and text of the file that looks like an expression, wherever it stands. */
  private static List<String> expressions(ProcessModel model) {
    List<String> expressions = new ArrayList<>();
    for (Element element : allElements(model)) {
      if (element.getElementsByTagName("*").getLength() == 0) {
        addExpression(element.getTextContent(), expressions);
      }
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        addExpression(element.getAttributes().item(i).getNodeValue(), expressions);
      }
    }
    return expressions;
  }

  private static void addExpression(String text, List<String> expressions) {
    if (text.contains("${") || text.contains("#{")) {
      expressions.add(text.strip());
    }
  }
}
