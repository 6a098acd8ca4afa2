package vn.quyhoach.deadline;

import org.springframework.data.jpa.repository.JpaRepository;

interface DeadlineRepository extends JpaRepository<Deadline, String> {}
