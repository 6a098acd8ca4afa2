package vn.quyhoach.workflow.designer;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The whole product with ten units and no campaign, in a database that is thrown away, as the check command has it. */
@SpringBootTest(properties = {"quyhoach.demo.campaign=false", "quyhoach.demo.scenario=ten-units"})
@ActiveProfiles({"demo", "test"})
abstract class TenUnitsTestBase {
}
