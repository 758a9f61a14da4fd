package dev.fanfare.local.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What both sides must know. It does not travel: each side proves that it has it, by a digest (HMAC-SHA-256, RFC 2104) over
 * what the other one has just made up. Immutable.
 */
public final class Token {
    /** The fewest characters. */
    public static final int SHORTEST = 16;

    /** The most characters. */
    public static final int LONGEST = 200;

    /** Bytes of a proof. */
    static final int PROOF = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    private Token(byte[] secret) {
        this.secret = secret;
    }

    /**
     * A token from its text.
     *
     * @throws IllegalArgumentException if it is too short or too long, with a message that does not show it
     */
    public static Token of(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "has " + text.length() + " characters, but a token has " + SHORTEST + " to " + LONGEST);
        }
        return new Token(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text that nobody guesses. */
    public static String random() {
        byte[] bytes = new byte[PROOF];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The proof of the side of this name. */
    byte[] proof(String side, byte[] clientNonce, byte[] serverNonce) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(side.getBytes(StandardCharsets.UTF_8));
            mac.update(clientNonce);
            return mac.doFinal(serverNonce);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JVM has " + ALGORITHM + ", but this one has not.", missing);
        }
    }

    /** Whether it is the proof of the side of this name; takes as long either way. */
    boolean isProof(byte[] proof, String side, byte[] clientNonce, byte[] serverNonce) {
        return MessageDigest.isEqual(proof, proof(side, clientNonce, serverNonce));
    }

    @Override
    public String toString() {
        return "a token";
    }
}
