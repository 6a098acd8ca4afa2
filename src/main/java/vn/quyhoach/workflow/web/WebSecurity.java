package vn.quyhoach.workflow.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The outer wall: every address is denied unless it is named here. Camunda's own rule file lets through what no rule names, so it is
 * never relied on; in particular its set-up pages, which make anybody an administrator as long as there is none, stay shut whatever
 * the engine says.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {

  private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

  /** Addresses where a program, not a person, reads the answer: it is told to log in instead of being shown nothing. */
  private static final RequestMatcher ASKED_BY_SCRIPTS =
      request -> request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/")
          || request.getRequestURI().startsWith(request.getContextPath() + "/quyhoach/");

  private static final RequestMatcher SET_UP =
      new OrRequestMatcher(
          PATH.matcher("/camunda/api/admin/setup/**"),
          PATH.matcher("/camunda/app/*/setup/**"),
          PATH.matcher("/camunda/app/*/*/setup/**"));

  @Bean
  SecurityFilterChain security(HttpSecurity http, ProcessEngine engine, CamundaBpmProperties camunda) throws Exception {
    EngineCsrfTokens tokens = new EngineCsrfTokens();
    http.securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
        // Camunda's log-in itself starts a new session. Spring's session management would take each request for a log-in of
        // its own and change the session's id and token, so that the requests Tasklist sends side by side refuse one another.
        .sessionManagement(AbstractHttpConfigurer::disable)
        .addFilterBefore(
            new EngineSessionFilter(engine, camunda.getWebapp().getAuth().getCache().getTimeToLive()), CsrfFilter.class)
        .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(tokens))
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .rememberMe(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .cacheControl(cache -> cache.disable())
                    .frameOptions(frames -> frames.sameOrigin())
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                    .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(Duration.ofDays(365).toSeconds())))
        .authorizeHttpRequests(
            requests ->
                requests
                    // A refused request is answered through the error page; the refusal itself was decided before.
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(SET_UP)
                    .denyAll()
                    .requestMatchers(GET, "/", "/camunda", "/camunda/", "/camunda/app", "/camunda/app/")
                    .permitAll()
                    .requestMatchers(GET, "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                    .permitAll()
                    .requestMatchers(GET, "/camunda/app/**", "/camunda/lib/**", "/camunda/assets/**", "/camunda/favicon.ico",
                        "/webjars/chart.js/*/dist/chart.umd.js")
                    .permitAll()
                    .requestMatchers(
                        GET,
                        "/camunda/api/admin/auth/user/default",
                        "/camunda/api/engine/engine",
                        "/camunda/api/engine/engine/",
                        "/camunda/api/admin/plugin/*/static/**",
                        "/camunda/api/cockpit/plugin/*/static/**",
                        "/camunda/api/tasklist/plugin/*/static/**",
                        "/camunda/api/welcome/plugin/*/static/**")
                    .permitAll()
                    .requestMatchers(POST, "/camunda/api/admin/auth/user/default/login/{application}")
                    .permitAll()
                    .requestMatchers(POST, "/camunda/api/admin/auth/user/default/logout")
                    .permitAll()
                    .requestMatchers("/camunda/api/**", "/quyhoach/**")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint((request, response, failure) -> refuse(request, response, failure))
                    .accessDeniedHandler((request, response, failure) -> refuse(request, response, failure)));
    return http.build();
  }

  /** A path written in an unusual way is answered like a path that does not exist. */
  @Bean
  RequestRejectedHandler unusualPathsAreNotFound() {
    return (request, response, rejection) -> Answers.notFound(response);
  }

  /** Users live in the engine; without this bean Spring Boot would invent one with a printed password. */
  @Bean
  UserDetailsService noOtherUsers() {
    return name -> {
      throw new UsernameNotFoundException("users log in at the web applications");
    };
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    boolean anonymous = caller == null || caller instanceof AnonymousAuthenticationToken;
    boolean atLogIn = request.getRequestURI().contains("/api/admin/auth/user/");
    if (failure instanceof CsrfException && ASKED_BY_SCRIPTS.matches(request) && (!anonymous || atLogIn) && !SET_UP.matches(request)) {
      Answers.refuse(
          response, HttpServletResponse.SC_FORBIDDEN, "SessionExpired", "Trang đã mở quá lâu. Hãy tải lại trang rồi thực hiện lại.");
    } else if (anonymous && ASKED_BY_SCRIPTS.matches(request) && !SET_UP.matches(request)) {
      Answers.refuse(
          response, HttpServletResponse.SC_UNAUTHORIZED, "NotLoggedIn", "Phiên làm việc đã hết. Hãy đăng nhập lại.");
    } else {
      Answers.notFound(response);
    }
  }
}
