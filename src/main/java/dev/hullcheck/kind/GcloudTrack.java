package dev.hullcheck.kind;

import org.jspecify.annotations.Nullable;

/** The release tracks of gcloud, most stable first. */
public enum GcloudTrack {
  GA("", 'G'),
  BETA("beta", 'B'),
  ALPHA("alpha", 'A'),
  PREVIEW("preview", 'P');

  private final String word;
  private final char letter;

  GcloudTrack(String word, char letter) {
    this.word = word;
    this.letter = letter;
  }

  /** The word after {@code gcloud}; empty for GA. */
  public String word() {
    return word;
  }

  /** The letter in the surface file. */
  public char letter() {
    return letter;
  }

  /** The track that a word after {@code gcloud} names, or null. */
  public static @Nullable GcloudTrack of(String word) {
    return switch (word) {
      case "beta" -> BETA;
      case "alpha" -> ALPHA;
      case "preview" -> PREVIEW;
      default -> null;
    };
  }
}
