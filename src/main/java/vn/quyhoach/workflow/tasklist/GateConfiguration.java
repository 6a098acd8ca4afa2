package vn.quyhoach.workflow.tasklist;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gate behind Spring Security and before everything of Camunda's. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

  @Bean
  FilterRegistrationBean<EngineGate> engineGate(FormGateway forms, JobRetries retries) {
    FilterRegistrationBean<EngineGate> registration = new FilterRegistrationBean<>(new EngineGate(forms, retries));
    registration.addUrlPatterns("/camunda/api/*");
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 10);
    return registration;
  }
}
