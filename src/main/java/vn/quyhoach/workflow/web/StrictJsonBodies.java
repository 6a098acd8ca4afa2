package vn.quyhoach.workflow.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What a JSON body of our own addresses may look like at most: not deep, not large, nothing after its end. Unknown fields and repeated keys
 * are refused everywhere in the product.
 */
@Configuration(proxyBeanMethods = false)
class StrictJsonBodies implements WebMvcConfigurer {

  private static final int DEPTH = 50;
  private static final int DIGITS = 30;
  private static final int KEY_LENGTH = 200;
  /** Characters; the longest text that any field takes is a small part of it. */
  private static final int LENGTH = 1_000_000;

  @Override
  public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
    converters.stream().filter(MappingJackson2HttpMessageConverter.class::isInstance).map(MappingJackson2HttpMessageConverter.class::cast)
        .forEach(converter -> converter.setObjectMapper(strict(converter.getObjectMapper())));
  }

  private static ObjectMapper strict(ObjectMapper mapper) {
    ObjectMapper strict = mapper.copy().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    strict.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(DIGITS)
        .maxNameLength(KEY_LENGTH).maxStringLength(LENGTH).maxDocumentLength(LENGTH).build());
    return strict;
  }
}
