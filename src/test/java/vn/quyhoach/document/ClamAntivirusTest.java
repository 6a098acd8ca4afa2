package vn.quyhoach.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The talk with a scanner, against a small daemon that speaks ClamAV's protocol. */
class ClamAntivirusTest {

  private static final FileName NAME = FileName.of("a.pdf");
  private static final byte[] CONTENT = new byte[200_000];

  private static VirusScanner scanner(String host, int port) {
    return new ClamAntivirus(new DocumentSettings("database", null, null, "main", "", Map.of(), null, null, 10, 30,
        new DocumentSettings.Scanner(host, port, 5_000)));
  }

  /** Answers one scan and hands out what it was sent. */
  private static CompletableFuture<byte[]> daemon(ServerSocket server, String answer) {
    return CompletableFuture.supplyAsync(() -> {
      try (Socket socket = server.accept()) {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
          received.write(in.readNBytes(length));
        }
        socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        return received.toByteArray();
      } catch (IOException failed) {
        throw new IllegalStateException(failed);
      }
    });
  }

  @Test
  void withoutAScannerTheStateSaysSo() {
    assertThat(scanner("", 3310).scan(NAME, CONTENT)).isEqualTo(ScanState.NOT_SCANNED);
  }

  @Test
  void aCleanFileIsSentWholeAndSaidToBeClean() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<byte[]> sent = daemon(server, "stream: OK");
      assertThat(scanner("127.0.0.1", server.getLocalPort()).scan(NAME, CONTENT)).isEqualTo(ScanState.CLEAN);
      assertThat(sent.get()).isEqualTo(CONTENT);
    }
  }

  @Test
  @Tag("B14")
  void anInfectedFileIsRefused() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      daemon(server, "stream: Win.Test.EICAR_HDB-1 FOUND");
      assertThatThrownBy(() -> scanner("127.0.0.1", server.getLocalPort()).scan(NAME, CONTENT))
          .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.fault()).isEqualTo(FileFault.FILE_INFECTED));
    }
  }

  @Test
  @Tag("B14")
  void aScannerThatFailsOrIsAwayLetsNothingThrough() throws Exception {
    int port;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
      daemon(server, "INSTREAM size limit exceeded. ERROR");
      assertThatThrownBy(() -> scanner("127.0.0.1", port).scan(NAME, CONTENT))
          .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.fault()).isEqualTo(FileFault.SCANNER_UNAVAILABLE));
    }
    assertThatThrownBy(() -> scanner("127.0.0.1", port).scan(NAME, CONTENT))
        .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.fault()).isEqualTo(FileFault.SCANNER_UNAVAILABLE));
  }
}
