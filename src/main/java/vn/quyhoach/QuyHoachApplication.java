package vn.quyhoach;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The cadre-planning approval system of a province: one application, one engine, one database. */
@SpringBootApplication
public class QuyHoachApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(QuyHoachApplication.class, arguments);
  }
}
