package vn.quyhoach.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Gives the failures of our own controllers the same answers as those of the engine's endpoints. */
@RestControllerAdvice("vn.quyhoach")
class ApiFailures {

  @ExceptionHandler
  void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Failures.answer(response, recognised(failure), request.getMethod() + " of our own");
  }

  /** Spring's own complaints about parameters and bodies mean that no page of ours sent the request. */
  private static Exception recognised(Exception failure) {
    boolean malformed =
        failure instanceof MethodArgumentTypeMismatchException
            || failure instanceof HttpMessageNotReadableException
            || (failure instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError());
    return malformed ? new MalformedRequest(failure.getClass().getSimpleName()) : failure;
  }
}
