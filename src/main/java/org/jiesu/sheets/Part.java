package org.jiesu.sheets;

import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, read from its beginning to its end and never held as a whole. Names are without their name
 * spaces, for a workbook may be in the strict or the transitional ones. Definitions of entities are not read.
 */
final class Part {
    private final XMLStreamReader reader;
    private final int longestText;

    /** @param longestText characters of a text within one element; more are no cell of a spreadsheet */
    Part(InputStream in, int longestText) {
        this.longestText = longestText;
        try {
            reader = readers().createXMLStreamReader(in);
        } catch (XMLStreamException broken) {
            throw broken();
        }
    }

    private static XMLInputFactory readers() {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return readers;
    }

    private static WorkbookRefused broken() {
        return new WorkbookRefused("工作簿里有一部分坏了，读不下去：请在表格软件里打开，另存为 XLSX 再导入");
    }

    private WorkbookRefused tooLong() {
        return new WorkbookRefused("有一格超过 " + longestText + " 个字，表格软件存不出这样的格子");
    }

    /** Goes on to where the next element begins or ends; false at the end of the part. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | NoSuchElementException broken) {
            throw broken();
        }
    }

    boolean begins(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.ofNullable(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** A number that an attribute holds; nothing where there is none. */
    Optional<Integer> number(String name) {
        return attribute(name).map(text -> {
            if (!text.matches("[0-9]{1,9}")) {
                throw broken();
            }
            return Integer.valueOf(text);
        });
    }

    /** The words of the element that has just begun, up to its end; those of elements within it are not among them. */
    String words() {
        StringBuilder words = new StringBuilder();
        try {
            for (int depth = 1; depth > 0; ) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (depth == 1 && reader.hasText()) {
                    words.append(reader.getText());
                }
                if (words.length() > longestText) {
                    throw tooLong();
                }
            }
        } catch (XMLStreamException | NoSuchElementException broken) {
            throw broken();
        }
        return words.toString();
    }

    /** Rich text: all words in elements called t up to the end of the named element, but not the reading above them. */
    String richWords(String until) {
        StringBuilder words = new StringBuilder();
        boolean reading = false;
        while (next() && !ends(until)) {
            if (begins("rPh")) {
                reading = true;
            } else if (ends("rPh")) {
                reading = false;
            } else if (begins("t") && !reading) {
                words.append(words());
            }
            if (words.length() > longestText) {
                throw tooLong();
            }
        }
        return words.toString();
    }
}
