package dev.fanfare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"text\"",
                "{\"a\":[],\"b\":{},\"c\":null,\"d\":1.50,\"e\":true,\"f\":-3}",
                "[[1,[2,3]],[],{\"a\":[{\"b\":1,\"c\":[{}]},2]}]",
                "{\"yes\":\"no\",\"~\":\"null\",\"1\":\"2026-01-01\",\"on\":\"0x1f\",\"x\":\"1e3\",\"y\":\".5\"}",
                "[\"a: b\",\"a #b\",\"#a\",\"- a\",\"a b #c\",\" a\",\"a \",\"\",\"a\\nb\",\"'\",\"\\\"\",\"\\\\\",\"{\",\"*a\",\"&a\",\"!a\",\"%a\",\"@a\",\"|\",\">\"]",
                "[\"\\u0007\",\"\\u2028\",\"\u00e4\u20ac\",\"\\ud83d\\ude00\",\"a\\tb\",\"$ref\",\"a/b.c#d\",\"P7D\",\"=\",\"<<\"]"
            })
    void whatIsWrittenIsReadAsTheSame(String text) throws IOException {
        JsonNode json = new ObjectMapper().readTree(text);

        assertThat(new ObjectMapper(new YAMLFactory()).readTree(YamlText.write(json)))
                .isEqualTo(json);
    }
}
