package vn.quyhoach.document;

import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Files in a bucket of an object store that speaks S3, such as one that a province runs itself; only encrypted bytes go there. */
@Component
@ConditionalOnProperty(name = "quyhoach.documents.store", havingValue = "s3")
class BucketFileStore implements FileStore, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(BucketFileStore.class);

  /** For all tries of one call together; an official waits for it. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final S3Client client;
  private final String bucket;

  BucketFileStore(DocumentSettings settings) {
    DocumentSettings.ObjectStore store = settings.s3();
    if (!store.configured()) {
      throw new IllegalStateException("quyhoach.documents.store=s3 needs quyhoach.documents.s3.endpoint, bucket, access-key and secret-key");
    }
    this.bucket = store.bucket();
    this.client = S3Client.builder()
        .endpointOverride(URI.create(store.endpoint()))
        .region(Region.of(store.region()))
        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(store.accessKey(), store.secretKey())))
        .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(Duration.ofSeconds(5)).socketTimeout(PATIENCE))
        .overrideConfiguration(each -> each.apiCallTimeout(PATIENCE))
        // Stores other than Amazon's know no virtual hosts, not all know its chunks and newer checksums; the cipher and our hash find every change.
        .forcePathStyle(true)
        .serviceConfiguration(each -> each.chunkedEncodingEnabled(false))
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .build();
  }

  @Override
  public void put(String id, byte[] encrypted) {
    try {
      client.putObject(request -> request.bucket(bucket).key(id), RequestBody.fromBytes(encrypted));
    } catch (SdkException failed) {
      throw unavailable(failed);
    }
    removeIfUndone(id);
  }

  @Override
  public void remove(String id) {
    try {
      client.deleteObject(request -> request.bucket(bucket).key(id));
    } catch (SdkException failed) {
      throw unavailable(failed);
    }
  }

  @Override
  public byte[] get(String id) {
    try {
      return client.getObjectAsBytes(request -> request.bucket(bucket).key(id)).asByteArray();
    } catch (NoSuchKeyException lost) {
      throw DamagedFile.lost("nothing is kept under " + id, lost);
    } catch (SdkException failed) {
      throw unavailable(failed);
    }
  }

  private static FileRefused unavailable(SdkException failed) {
    LOG.error("the object store did not do what it was asked", failed);
    return new FileRefused(FileFault.STORE_UNAVAILABLE, "Kho lưu văn bản chưa trả lời. Hãy thử lại sau ít phút; nếu vẫn không được, báo bộ phận quản trị hệ thống.");
  }

  @Override
  public void destroy() {
    client.close();
  }
}
