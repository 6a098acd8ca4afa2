package vn.quyhoach.document;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** As much of an object store as a bucket of files needs: put, get, delete, each signed. Keeps everything in memory. */
final class SmallObjectStore implements AutoCloseable {

  final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  volatile boolean down;
  private final HttpServer server;

  SmallObjectStore() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  DocumentSettings.ObjectStore settings() {
    return new DocumentSettings.ObjectStore("http://127.0.0.1:" + server.getAddress().getPort(), null, "ban-quet", "khoa", "bi-mat");
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] sent = exchange.getRequestBody().readAllBytes();
    String key = exchange.getRequestURI().getPath();
    String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    if (down) {
      end(exchange, 503, xml("ServiceUnavailable"));
    } else if (!authorization.startsWith("AWS4-HMAC-SHA256 Credential=khoa/") || !key.startsWith("/ban-quet/")) {
      end(exchange, 403, xml("AccessDenied"));
    } else {
      switch (exchange.getRequestMethod()) {
        case "PUT" -> {
          objects.put(key, sent);
          end(exchange, 200, new byte[0]);
        }
        case "GET" -> {
          byte[] kept = objects.get(key);
          end(exchange, kept == null ? 404 : 200, kept == null ? xml("NoSuchKey") : kept);
        }
        case "DELETE" -> {
          objects.remove(key);
          end(exchange, 204, new byte[0]);
        }
        default -> end(exchange, 405, xml("MethodNotAllowed"));
      }
    }
  }

  private static byte[] xml(String code) {
    return ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
  }

  private static void end(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
