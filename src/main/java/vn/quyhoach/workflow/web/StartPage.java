package vn.quyhoach.workflow.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads whoever only knows the server's name to the application that most people use. */
@Controller
class StartPage {

  @GetMapping({"/", "/camunda", "/camunda/"})
  String tasklist() {
    return "redirect:/camunda/app/tasklist/default/";
  }
}
