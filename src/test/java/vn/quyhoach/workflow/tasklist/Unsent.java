package vn.quyhoach.workflow.tasklist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** The answer to an upload that was announced and of which only the first bytes were sent. */
record Unsent(int status, String body) {

  private static final int PATIENCE_MILLIS = 30_000;

  /** Says how much is to come, sends the beginning, and waits for the answer. */
  static Unsent announce(int port, String path, Browser browser, long bytes) throws IOException {
    String token = browser.cookie("XSRF-TOKEN");
    String head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: application/json\r\n"
        + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + bytes + "\r\n"
        + "Cookie: JSESSIONID=" + browser.cookie("JSESSIONID") + "; XSRF-TOKEN=" + token + "\r\nX-XSRF-TOKEN: " + token + "\r\n\r\n"
        + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\nPK";
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.flush();
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      int status = Integer.parseInt(in.readLine().split(" ")[1]);
      int length = 0;
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        if (line.toLowerCase().startsWith("content-length:")) {
          length = Integer.parseInt(line.substring(15).strip());
        }
      }
      StringBuilder body = new StringBuilder();
      while (body.toString().getBytes(StandardCharsets.UTF_8).length < length) {
        int read = in.read();
        if (read < 0) {
          break;
        }
        body.append((char) read);
      }
      return new Unsent(status, body.toString());
    } catch (SocketTimeoutException waits) {
      throw new AssertionError("the server waits for the whole file", waits);
    }
  }
}
