<?xml version="1.0" encoding="utf-8"?>
<!-- Keeps what the documentation file says of public types: those of the root namespace, and TextSpan. Nobody outside sees the others. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" indent="no" />
  <xsl:template match="@*|node()">
    <xsl:copy>
      <xsl:apply-templates select="@*|node()" />
    </xsl:copy>
  </xsl:template>
  <xsl:template match="member">
    <xsl:variable name="name" select="substring-before(concat(substring(@name, 3), '('), '(')" />
    <xsl:variable name="folder" select="substring-before(substring-after($name, 'Stance.'), '.')" />
    <xsl:variable name="isInFolder" select="contains('|Attributions|Classification|Learning|Lexicons|ModelFormat|Quotations|Registries|Segmentation|Speakers|Tagging|Targets|Telemetry|Text|', concat('|', $folder, '|'))" />
    <xsl:if test="starts-with($name, 'Stance.') and (not($folder) or not($isInFolder) or starts-with($name, 'Stance.Text.TextSpan'))">
      <xsl:copy>
        <xsl:apply-templates select="@*|node()" />
      </xsl:copy>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
