package vn.quyhoach.workflow.engine;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a machine that would make wrong records, before a single bean exists or the database is touched:
 * a JVM in another zone than UTC fires deadlines hours early, another encoding than UTF-8 breaks names, and the demonstration with
 * its common password must never be reachable by others or touch real data.
 */
@Component
class StartGuard implements BeanFactoryPostProcessor, EnvironmentAware {

  static final Profiles DEMO = Profiles.of("demo");
  private static final Profiles INVENTED_DATA = Profiles.of("demo | test");

  private static final String DEMONSTRATION_KEY = "Of10MoJXB3LWwzi6AXWXIDs4dldnnc2qvCdjPJXAg34=";

  private Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
    check(environment, ZoneId.systemDefault(), Charset.defaultCharset());
  }

  /** @throws StartRefused naming the first setting that is wrong */
  static void check(Environment environment, ZoneId zone, Charset encoding) {
    requireUtc(zone);
    requireUtf8(encoding);
    requireNoConsole(environment);
    requireDatabaseSettings(environment);
    if (environment.acceptsProfiles(DEMO)) {
      requireDemonstrationStaysHere(environment);
    }
    if (environment.containsProperty("quyhoach.demo.today") && !environment.acceptsProfiles(INVENTED_DATA)) {
      throw new StartRefused(
          "Thuộc tính quyhoach.demo.today đặt ngày giả, chỉ được dùng khi chạy trình diễn.",
          "The property quyhoach.demo.today sets a false date; only the demonstration may use it.",
          "Xóa thuộc tính này / remove the property.");
    }
    requireDocumentKey(environment);
    requireMailSettings(environment);
  }

  private static void requireUtc(ZoneId zone) {
    boolean utc = zone.getRules().isFixedOffset() && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    if (!utc) {
      throw new StartRefused(
          "Máy ảo Java đang chạy theo múi giờ " + zone + "; thời hạn sẽ bị tính sai. Hệ thống chỉ chạy theo UTC"
              + " (người dùng vẫn thấy giờ Việt Nam).",
          "The JVM runs in zone " + zone + "; deadlines would fire at the wrong hour. Only UTC is accepted"
              + " (users still see Vietnamese time).",
          "java -Duser.timezone=UTC -Dfile.encoding=UTF-8 -jar …");
    }
  }

  private static void requireUtf8(Charset encoding) {
    if (!encoding.equals(StandardCharsets.UTF_8)) {
      throw new StartRefused(
          "Bảng mã mặc định là " + encoding + "; tên tiếng Việt sẽ bị hỏng. Hệ thống chỉ chạy với UTF-8.",
          "The default encoding is " + encoding + "; Vietnamese names would break. Only UTF-8 is accepted.",
          "java -Duser.timezone=UTC -Dfile.encoding=UTF-8 -jar …");
    }
  }

  private static void requireNoConsole(Environment environment) {
    if (environment.getProperty("spring.h2.console.enabled", Boolean.class, false)) {
      throw new StartRefused(
          "Bảng điều khiển H2 cho phép chạy lệnh trên máy chủ, không được bật.",
          "The H2 console lets its visitors run commands on the server; it must stay off.",
          "spring.h2.console.enabled=false");
    }
  }

  /** Spring would otherwise hand the unresolved text itself to the database as address or password. */
  private static void requireDatabaseSettings(Environment environment) {
    for (String property : List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password")) {
      try {
        environment.getProperty(property);
      } catch (IllegalArgumentException unresolved) {
        throw new StartRefused(
            "Thiếu biến môi trường cho " + property + ".",
            "An environment variable is missing for " + property + ".",
            unresolved.getMessage());
      }
    }
  }

  /** A scan that was encrypted with a key that is missing, or known to all, at the next start is lost, or open. */
  private static void requireDocumentKey(Environment environment) {
    String key;
    try {
      key = environment.getProperty("quyhoach.documents.key", "");
    } catch (IllegalArgumentException unresolved) {
      key = "";
    }
    if (!is32Bytes(key)) {
      throw new StartRefused(
          "Thiếu khóa mã hóa văn bản (quyhoach.documents.key), hoặc khóa không phải 32 byte viết theo Base64.",
          "The key that scans are encrypted with (quyhoach.documents.key) is missing or is not 32 bytes in Base64.",
          "QUYHOACH_DOCUMENT_KEY=$(openssl rand -base64 32)");
    }
    if (!environment.acceptsProfiles(INVENTED_DATA) && key.strip().equals(DEMONSTRATION_KEY)) {
      throw new StartRefused(
          "Khóa mã hóa văn bản là khóa của bản trình diễn, ai cũng biết.",
          "The key that scans are encrypted with is that of the demonstration, known to everybody.",
          "QUYHOACH_DOCUMENT_KEY=$(openssl rand -base64 32)");
    }
  }

  /** A mail without sender is refused by every server, and one without address leads nowhere. */
  private static void requireMailSettings(Environment environment) {
    if (environment.getProperty("spring.mail.host", "").isBlank()) {
      return;
    }
    if (!environment.getProperty("quyhoach.mail.from", "").matches("[^@\\s]+@[^@\\s]+")
        || !environment.getProperty("quyhoach.mail.product-address", "").matches("https?://\\S+")) {
      throw new StartRefused(
          "Đã đặt máy chủ thư nhưng thiếu địa chỉ gửi (quyhoach.mail.from) hoặc địa chỉ của phần mềm (quyhoach.mail.product-address).",
          "A mail server is set, but not the sender (quyhoach.mail.from) or the address of the product (quyhoach.mail.product-address).",
          "QUYHOACH_MAIL_FROM=quyhoach@tinh.gov.vn QUYHOACH_PRODUCT_ADDRESS=https://quyhoach.tinh.gov.vn");
    }
  }

  private static boolean is32Bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64.strip()).length == 32;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static void requireDemonstrationStaysHere(Environment environment) {
    String url = environment.getProperty("spring.datasource.url", "");
    if (!url.startsWith("jdbc:h2:") || url.startsWith("jdbc:h2:tcp") || url.startsWith("jdbc:h2:ssl")) {
      throw new StartRefused(
          "Chế độ trình diễn (demo) chỉ chạy trên cơ sở dữ liệu H2 tại chỗ, không chạy trên PostgreSQL.",
          "The profile demo runs on an embedded H2 database only, never on PostgreSQL.",
          "Chạy thật / real use: SPRING_PROFILES_ACTIVE=postgres");
    }
    String address = environment.getProperty("server.address", "");
    if (address.isBlank() || !isLoopback(address)) {
      throw new StartRefused(
          "Chế độ trình diễn (demo) dùng mật khẩu chung nên chỉ được nghe tại địa chỉ 127.0.0.1, không phải «" + address + "».",
          "The profile demo has one common password, so it may listen on loopback only, not on '" + address + "'.",
          "server.address=127.0.0.1");
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
