package dev.hullcheck.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {
  @TempDir Path folder;

  private WalkedFile file() {
    return new WalkedFile(folder.resolve("a.yaml"), "a.yaml", FileKind.YAML, false);
  }

  private String read(byte[] bytes) throws IOException, UnreadableException {
    Files.write(file().path(), bytes);
    return Reader.read(file());
  }

  @Test
  void marksOfByteOrderAreCutOff() throws Exception {
    String text = "é😀\r\n\0�";
    assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
    assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
    assertThat(read(new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "61E962, 0xe9 at offset 1",
    "61C0AF, 0xc0 at offset 1",
    "EDA080, 0xed at offset 0",
    "F4908080, 0xf4 at offset 0",
    "6161E282, 0xe2 at offset 2",
    "00FF, 0xff at offset 1"
  })
  void otherBytesAreNoText(String hex, String message) {
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
    }
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("The file is not UTF-8 text (byte " + message + ")");
  }

  @Test
  void hugeFilesAreRefused() throws IOException {
    try (RandomAccessFile out = new RandomAccessFile(file().path().toFile(), "rw")) {
      out.setLength(Reader.MAX_BYTES + 1L);
    }
    assertThatThrownBy(() -> Reader.read(file())).hasMessageContaining("larger than 20 MB");
  }

  @Test
  void aFileThatIsGoneIsAProblemAtItsStart() {
    assertThatThrownBy(() -> Reader.read(file()))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            e -> {
              assertThat(e.problem().span()).hasToString("a.yaml:1:1");
              assertThat(e.problem().message()).startsWith("The file cannot be read: No such file");
            });
  }
}
