package vn.quyhoach.workflow.engine;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads every new resource before the engine does and refuses the whole deployment when one of them could run foreign code: scripts,
 * {@code camunda:class}, connectors, external tasks, expressions beyond {@link ModelExpressions}, forms from elsewhere. Models come
 * with the product only: a deployment asked for by a signed-in person, administrators included, is refused.
 *
 * <p>The check stands in front of the engine's parser, not inside it, so that it sees every attribute and element of the file, also those
 * the engine learns to read one day. It runs in the deployment's transaction: what it refuses leaves nothing behind.
 */
@Component
public class DeploymentGuard implements Deployer {

  /** Namespaces whose attributes carry no instruction to the engine. Any other is an extension: the engine reads more than one. */
  private static final Set<String> PLAIN_NAMESPACES = Set.of(
      "http://www.omg.org/spec/BPMN/20100524/MODEL", "http://www.omg.org/spec/BPMN/20100524/DI",
      "http://www.omg.org/spec/DD/20100524/DI", "http://www.omg.org/spec/DD/20100524/DC",
      XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, XMLConstants.XMLNS_ATTRIBUTE_NS_URI);
  private static final Pattern NAME = Pattern.compile("processes/[a-z0-9-]+\\.(bpmn|dmn)|forms/[a-z0-9-]+\\.(form|html)");
  private static final Pattern FORM_REFERENCE = Pattern.compile("[a-z0-9-]+");
  private static final Pattern FORM_KEY = Pattern.compile("embedded:deployment:forms/[a-z0-9-]+\\.html");
  private static final Pattern EXTERNAL_ADDRESS = Pattern.compile("(?i)(src|href|action|url)\"?\\s*[=:]\\s*[\"']?\\s*(https?:)?//");
  private static final Pattern UNSUITABLE_FIELD = Pattern.compile("\"type\"\\s*:\\s*\"(iframe|filepicker|documentPreview)\"");
  private static final Pattern JAVA_IN_FEEL = Pattern.compile("\\bexternal\\b\\s*\\{");

  private static final Set<String> REFUSED_ELEMENTS = Set.of("scriptTask", "script", "connector", "field", "validator");
  private static final Set<String> REFUSED_ATTRIBUTES = Set.of(
      "class", "type", "topic", "scriptFormat", "resource", "formHandlerClass", "variableMappingClass",
      "variableMappingDelegateExpression", "decisionRefTenantId", "calledElementTenantId");
  private static final Set<String> REFUSED_LANGUAGES = Set.of("language", "expressionLanguage", "typeLanguage", "scriptFormat");

  private final ModelBeans beans;

  DeploymentGuard(ModelBeans beans) {
    this.beans = beans;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return; // the engine reads a deployed model back into its cache
    }
    String user = Context.getCommandContext().getAuthenticatedUserId();
    if (user != null) {
      throw new ModelRefused(String.valueOf(deployment.getName()), "models come with the product; nobody deploys while signed in");
    }
    deployment.getResources().values().stream()
        .filter(resource -> !resource.isGenerated())
        .forEach(resource -> check(resource.getName(), resource.getBytes()));
  }

  /**
   * Looks at one resource without deploying it.
   *
   * @param name the name it would have in a deployment, such as {@code processes/eligibility.dmn}
   * @throws ModelRefused when the resource may not be deployed
   */
  public void check(String name, byte[] content) {
    if (!NAME.matcher(name).matches()) {
      throw new ModelRefused(name, "only processes/<name>.bpmn, processes/<name>.dmn, forms/<name>.form and forms/<name>.html are deployed");
    }
    if (name.endsWith(".bpmn")) {
      checkProcess(name, parse(name, content));
    } else if (name.endsWith(".dmn")) {
      checkDecision(name, parse(name, content));
    } else {
      checkForm(name, new String(content, StandardCharsets.UTF_8));
    }
  }

  private void checkProcess(String name, Document model) {
    Element root = model.getDocumentElement();
    forEach(root, element -> {
      checkElement(name, element);
      if (element.getLocalName().equals("process") && !hasTimeToLive(element)) {
        throw new ModelRefused(name, "process " + element.getAttribute("id") + " has no camunda:historyTimeToLive");
      }
    });
  }

  private static boolean hasTimeToLive(Element process) {
    return !process.getAttributeNS("http://camunda.org/schema/1.0/bpmn", "historyTimeToLive").isBlank();
  }

  private void checkElement(String name, Element element) {
    String tag = element.getLocalName();
    if (REFUSED_ELEMENTS.contains(tag)) {
      throw new ModelRefused(name, "element " + tag + " is refused");
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      checkAttribute(name, tag, attribute);
      refuseExpressions(name, attribute.getValue());
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        refuseExpressions(name, child.getNodeValue());
      }
    }
  }

  private void checkAttribute(String name, String tag, Attr attribute) {
    String attributeName = attribute.getLocalName();
    String value = attribute.getValue();
    String namespace = attribute.getNamespaceURI() != null
        ? attribute.getNamespaceURI() : String.valueOf(attribute.getOwnerElement().getNamespaceURI());
    if (REFUSED_LANGUAGES.contains(attributeName) && !tag.equals("definitions")) {
      throw new ModelRefused(name, "attribute " + attributeName + " on " + tag + " is refused");
    }
    if (PLAIN_NAMESPACES.contains(namespace)) {
      return;
    }
    if (REFUSED_ATTRIBUTES.contains(attributeName)) {
      throw new ModelRefused(name, "attribute camunda:" + attributeName + " on " + tag + " is refused");
    }
    if (attributeName.equals("delegateExpression") && !ModelExpressions.isBean(value, beans::mayBeNamed)) {
      throw new ModelRefused(name, "delegate expression " + value + " on " + tag + " names no bean of the product");
    }
    if (attributeName.equals("formKey") && !FORM_KEY.matcher(value).matches()) {
      throw new ModelRefused(name, "form key " + value + " is not embedded:deployment:forms/<name>.html");
    }
    if (attributeName.equals("formRef") && !FORM_REFERENCE.matcher(value).matches()) {
      throw new ModelRefused(name, "form " + value + " is not the id of a form of the product");
    }
  }

  private void refuseExpressions(String name, String text) {
    Optional<String> refused = ModelExpressions.refused(text, beans::mayBeNamed);
    if (refused.isPresent()) {
      throw new ModelRefused(name, "expression " + refused.get() + " is refused");
    }
  }

  private static void checkDecision(String name, Document model) {
    forEach(model.getDocumentElement(), element -> {
      String language = element.getAttribute("expressionLanguage");
      if (!language.isBlank() && !language.toLowerCase(Locale.ROOT).contains("feel")) {
        throw new ModelRefused(name, "expression language " + language + " is refused; rules are written in FEEL");
      }
      if (element.getLocalName().equals("text") && JAVA_IN_FEEL.matcher(element.getTextContent()).find()) {
        throw new ModelRefused(name, "a rule may not call Java");
      }
    });
  }

  private static void checkForm(String name, String form) {
    if (EXTERNAL_ADDRESS.matcher(form).find()) {
      throw new ModelRefused(name, "a form may not load anything from another address");
    }
    if (name.endsWith(".form") && UNSUITABLE_FIELD.matcher(form).find()) {
      throw new ModelRefused(name, "fields of the kinds iframe, filepicker and documentPreview do not work in Tasklist");
    }
  }

  private static Document parse(String name, byte[] content) {
    try {
      return SafeXml.read(content);
    } catch (SAXException unreadable) {
      throw new ModelRefused(name, "not a readable XML file: " + unreadable.getMessage());
    }
  }

  private static void forEach(Element element, Consumer<Element> check) {
    check.accept(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        forEach(inner, check);
      }
    }
  }
}
