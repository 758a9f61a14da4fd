package dev.fanfare.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sns.model.SnsException;

class CallsTest {
    private static Throwable error(int status, AwsErrorDetails.Builder details) {
        return SnsException.builder()
                .statusCode(status)
                .awsErrorDetails(details.build())
                .build();
    }

    @Test
    void aRefusalIsToldByItsStatusOrItsCode() {
        assertThat(Calls.isDenied(error(403, AwsErrorDetails.builder()))).isTrue();
        assertThat(Calls.isDenied(error(400, AwsErrorDetails.builder().errorCode("ExpiredToken"))))
                .isTrue();
        assertThat(Calls.isDenied(error(400, AwsErrorDetails.builder().errorCode("Throttling"))))
                .isFalse();
    }

    @Test
    void anAnswerWithoutACodeIsNoRefusal() {
        assertThat(Calls.isDenied(error(503, AwsErrorDetails.builder()))).isFalse();
    }
}
