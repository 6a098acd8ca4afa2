package vn.quyhoach.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** ClamAV's daemon over TCP ({@code zINSTREAM}). Without a configured address nothing is scanned, and the record says so. */
@Component
class ClamAntivirus implements VirusScanner {

  private static final Logger LOG = LoggerFactory.getLogger(ClamAntivirus.class);
  private static final int PIECE = 64 * 1024;
  private static final int LONGEST_ANSWER = 4_096;

  private final DocumentSettings.Scanner settings;

  ClamAntivirus(DocumentSettings settings) {
    this.settings = settings.scanner();
  }

  @Override
  public ScanState scan(FileName name, byte[] content) {
    if (!settings.configured()) {
      return ScanState.NOT_SCANNED;
    }
    String answer;
    try {
      answer = ask(content);
    } catch (IOException unreachable) {
      LOG.error("the virus scanner at {}:{} does not answer", settings.host(), settings.port(), unreachable);
      throw unavailable();
    }
    if (answer.endsWith(" FOUND")) {
      LOG.warn("a file was refused by the virus scanner: {}", answer.replaceAll("\\p{Cntrl}", " "));
      throw new FileRefused(FileFault.FILE_INFECTED, "Tệp «" + name.text() + "» bị phát hiện có mã độc nên không được nhận. Hãy báo bộ phận công "
          + "nghệ thông tin.");
    }
    if (!answer.endsWith(": OK")) {
      LOG.error("the virus scanner answered {}", answer.replaceAll("\\p{Cntrl}", " "));
      throw unavailable();
    }
    return ScanState.CLEAN;
  }

  private String ask(byte[] content) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(settings.host(), settings.port()), settings.timeoutMillis());
      socket.setSoTimeout(settings.timeoutMillis());
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      for (int start = 0; start < content.length; start += PIECE) {
        int length = Math.min(PIECE, content.length - start);
        out.writeInt(length);
        out.write(content, start, length);
      }
      out.writeInt(0);
      out.flush();
      return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).replace("\0", "").strip();
    }
  }

  private static FileRefused unavailable() {
    return new FileRefused(FileFault.SCANNER_UNAVAILABLE, "Chưa quét được vi-rút nên tệp chưa được nhận. Hãy thử lại sau ít phút; nếu vẫn lỗi, "
        + "báo bộ phận quản trị hệ thống.");
  }
}
