/** Pixels above a new answer: its question of up to three lines stays in sight, where there is room. */
export const roomAboveAnswer = () => Math.min(112, innerHeight / 5);

/** Web Chat in the page's own colours: the page's stylesheet is the one place where they are written. */
export function styleFor(page: CSSStyleDeclaration) {
  const colour = (name: string) => page.getPropertyValue(`--${name}`).trim();
  const [text, paper, soft, line, link, quiet] = ['text', 'paper', 'soft', 'line', 'link', 'quiet'].map(colour);
  return {
    primaryFont: page.getPropertyValue('--font').trim(),
    accent: link,
    subtle: quiet,
    backgroundColor: paper,
    bubbleBackground: soft,
    bubbleBorderColor: soft,
    bubbleBorderRadius: 6,
    bubbleTextColor: text,
    bubbleMaxWidth: 640,
    bubbleFromUserBackground: colour('own'),
    bubbleFromUserBorderColor: colour('own'),
    bubbleFromUserBorderRadius: 6,
    bubbleFromUserTextColor: text,
    cardEmphasisBackgroundColor: paper,
    cardPushButtonBackgroundColor: paper,
    cardPushButtonTextColor: link,
    paperWidth: '100%',
    rootHeight: '100%',
    sendBoxBackground: paper,
    sendBoxBorderTop: `solid 1px ${line}`,
    sendBoxTextColor: text,
    sendBoxPlaceholderColor: quiet,
    sendBoxButtonColor: link,
    sendBoxButtonColorOnHover: text,
    sendBoxButtonColorOnFocus: link,
    sendBoxButtonShadeColorOnHover: soft,
    sendBoxHeight: 52,
    timestampColor: quiet,
    notificationText: quiet,
    failedConnectivity: colour('wrong'),
    slowConnectivity: colour('note'),
    transcriptVisualKeyboardIndicatorColor: link,
    transcriptActivityVisualKeyboardIndicatorColor: link,
    // A new answer is scrolled to its start, not to its end.
    autoScrollSnapOnPage: true,
    autoScrollSnapOnPageOffset: -roomAboveAnswer(),
    hideUploadButton: true,
    disableFileUpload: true,
    groupTimestamp: true,
    suggestedActionLayout: 'flow' as const,
  };
}
