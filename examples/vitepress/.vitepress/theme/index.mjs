import './loopscope.css';

export { default } from 'vitepress/theme-without-fonts';
