package dbkata.probe.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Make and check the code that proves where a record comes from.
 *
 * <p>The code is SHA3-256 over key, direction, number and content. SHA-3 is a sponge: a key in
 * front makes a sound code of it, without HMAC's nesting (see "The Keccak reference", section
 * 5.11.2) and without the 45 ms that the JDK takes to set up its first {@code Mac}. Used by one
 * thread at a time.
 */
public final class Seal {
  /** Bytes of a key and of a code. */
  static final int LENGTH = 32;

  private static final String ALGORITHM = "SHA3-256";

  private final byte[] key;

  /** Kept, so that a provider that untrusted code registers later is never asked. */
  private final MessageDigest digest;

  private Seal(byte[] key) {
    this.key = key;
    try {
      this.digest = MessageDigest.getInstance(ALGORITHM);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK lacks " + ALGORITHM + ", which each one has", e);
    }
  }

  /** Draw a key: 43 letters for {@link #withKey}. */
  public static String newKey() {
    byte[] key = new byte[LENGTH];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().withoutPadding().encodeToString(key);
  }

  /** Seal with a key that {@link #newKey} drew. */
  public static Seal withKey(String key) {
    byte[] bytes = Base64.getDecoder().decode(key);
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A key has " + LENGTH + " bytes, not " + bytes.length);
    }
    return new Seal(bytes);
  }

  byte[] codeOf(Direction direction, long number, byte[] content) {
    digest.update(key);
    digest.update((byte) direction.letter());
    for (int shift = 56; shift >= 0; shift -= 8) {
      digest.update((byte) (number >>> shift));
    }
    return digest.digest(content);
  }

  boolean matches(byte[] code, Direction direction, long number, byte[] content) {
    return MessageDigest.isEqual(code, codeOf(direction, number, content));
  }
}
