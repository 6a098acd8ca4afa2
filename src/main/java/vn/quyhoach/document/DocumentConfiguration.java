package vn.quyhoach.document;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads the settings of the module. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

  @Bean
  DocumentSettings documentSettings(Environment environment) {
    return Binder.get(environment).bindOrCreate("quyhoach.documents", DocumentSettings.class);
  }
}
