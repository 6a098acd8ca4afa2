package vn.quyhoach.impact;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The comparisons on H2. */
@SpringBootTest(properties = "quyhoach.demo.today=2022-07-13")
@ActiveProfiles("test")
class RuleComparisonTest extends RuleComparisonScenario {}
