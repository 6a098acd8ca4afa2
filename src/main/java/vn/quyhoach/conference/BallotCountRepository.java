package vn.quyhoach.conference;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface BallotCountRepository extends JpaRepository<BallotCount, String> {

  Optional<BallotCount> findByBallotIdAndEntryAndAttempt(String ballotId, CountEntry entry, int attempt);
}
