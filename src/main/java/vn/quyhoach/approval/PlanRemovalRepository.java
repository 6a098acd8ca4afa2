package vn.quyhoach.approval;

import org.springframework.data.jpa.repository.JpaRepository;

interface PlanRemovalRepository extends JpaRepository<PlanRemoval, String> {}
